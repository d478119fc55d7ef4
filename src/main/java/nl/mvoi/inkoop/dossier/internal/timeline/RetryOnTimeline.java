// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.timeline;

import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.RetryObserver;
import org.springframework.stereotype.Component;

/** A step that was tried again by hand stands in the timeline of its dossier, with the name of who did it. */
@Component
public class RetryOnTimeline implements RetryObserver {

    private final Timeline timeline;

    public RetryOnTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void retried(DossierNumber dossier, String step) {
        timeline.record(dossier, EventKind.STAP_OPNIEUW_GEPROBEERD, "Mislukte stap opnieuw geprobeerd", "De stap ‘" + step + "’ krijgt een nieuwe poging.");
    }
}
