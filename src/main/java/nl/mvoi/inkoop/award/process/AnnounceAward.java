// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.award.internal.decision.AwardDesk;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Missing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells requester and buyers of the award decision. Prices stay out of mail. */
@Component("gunningMelden")
class AnnounceAward implements JavaDelegate {

    private final AwardDesk decisions;
    private final Awards awards;
    private final Dossiers dossiers;
    private final Notifications notifications;

    AnnounceAward(AwardDesk decisions, Awards awards, Dossiers dossiers, Notifications notifications) {
        this.decisions = decisions;
        this.awards = awards;
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(DossierNumber.of(execution.getProcessBusinessKey()));
        LocalDate lastDay = decisions.inForce(dossier.number()).standstillLastDay();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("titel", dossier.request().title());
        data.put("leverancier", awards.winner(dossier.number()).orElseThrow(Missing.in(dossier.number(), "winning bid")).supplier());
        data.put("opschortingTot", lastDay == null ? null : DutchFormat.day(lastDay));
        notifications.toPerson(dossier.requestedBy(), dossier.number(), "gunningsbeslissing", data);
        notifications.toGroup(Groups.INKOPERS, dossier.number(), "gunningsbeslissing", data);
    }
}
