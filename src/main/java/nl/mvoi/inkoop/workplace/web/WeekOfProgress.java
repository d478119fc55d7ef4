// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.notification.WeekFigures;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import org.springframework.stereotype.Component;

/** The first figures of the page of progress, for a mail. */
@Component
class WeekOfProgress implements WeekFigures {

    private final ProgressSheets sheets;
    private final ProgressDesk desk;

    WeekOfProgress(ProgressSheets sheets, ProgressDesk desk) {
        this.sheets = sheets;
        this.desk = desk;
    }

    @Override
    public List<Line> of(String person) {
        return sheets.brief(ProgressAddress.of(Map.of()), filter -> desk.count(filter, person)).stream()
                .map(brief -> new Line(brief.label(), brief.number().number(), brief.number().address())).toList();
    }
}
