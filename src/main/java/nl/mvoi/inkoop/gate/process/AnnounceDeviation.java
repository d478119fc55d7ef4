// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.notification.Notifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails the decision about a deviation to the buyer who asked for it. */
@Component("afwijkingMelden")
class AnnounceDeviation implements JavaDelegate {

    private final DeviationDesk desk;
    private final Dossiers dossiers;
    private final Notifications notifications;

    AnnounceDeviation(DeviationDesk desk, Dossiers dossiers, Notifications notifications) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Place place = Places.at(execution);
        Deviation about = desk.deviation(place);
        String decision = about.status() == Status.TOEGESTAAN ? "de afwijking is toegestaan" : "de afwijking is niet toegestaan";
        notifications.toPerson(about.askedBy(), place.dossier(), "afwijkingbesluit", Map.of("thema", place.theme().label(),
                "besluit", decision, "toelichting", desk.reason(place), "titel", dossiers.get(place.dossier()).request().title()));
    }
}
