// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tender.LegalDayTimers;
import org.springframework.stereotype.Component;

/** On the timeline. */
@Component
public class LegalDaysOnTimeline implements LegalDayTimers {

    private final Timeline timeline;

    public LegalDaysOnTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void wentOffTooEarly(DossierNumber dossier, String reason) {
        timeline.record(dossier, EventKind.TE_VROEG_VERDER, "Te vroeg verder, de inkoop wacht weer", reason);
    }

    @Override
    public void wentOff(DossierNumber dossier, EventKind kind, String event, LocalDate last) {
        timeline.record(dossier, kind, event, "De laatste dag was " + DutchFormat.day(last) + ".", EventData.on(last));
    }
}
