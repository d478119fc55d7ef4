// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.desk.ThemeGates;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails what is not in order to the buyer who answered, or to all buyers when nobody did. */
@Component("bevindingenMelden")
class BevindingenMelden implements JavaDelegate {

    private final ThemeGates gates;
    private final Dossiers dossiers;
    private final Notifications notifications;

    BevindingenMelden(ThemeGates gates, Dossiers dossiers, Notifications notifications) {
        this.gates = gates;
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Place place = Place.of(execution);
        Map<String, Object> data = Map.of("thema", place.theme().label(), "poort", place.gate().name(),
                "bevindingen", gates.findings(place.dossier(), place.gate(), place.theme()),
                "titel", dossiers.get(place.dossier()).title());
        gates.answeredBy(place.dossier(), place.gate(), place.theme()).ifPresentOrElse(
                buyer -> notifications.toPerson(buyer, place.dossier(), "poortbevindingen", data),
                () -> notifications.toGroup(Groups.INKOPERS, place.dossier(), "poortbevindingen", data));
    }
}
