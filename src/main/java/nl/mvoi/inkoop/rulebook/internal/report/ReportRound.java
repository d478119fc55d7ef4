// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.report;

import nl.mvoi.inkoop.platform.DailyWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes at night what was settled long ago. */
@Component
class ReportRound implements DailyWork {

    private final ReportDesk desk;

    ReportRound(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "oude meldingen over regels opruimen";
    }

    @Override
    @Scheduled(cron = "${mvoi.opruimen.cron}", zone = "Europe/Amsterdam")
    public void run() {
        desk.cleanUp();
    }
}
