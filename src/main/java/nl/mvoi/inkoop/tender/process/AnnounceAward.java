// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.tender.AwardDesk;
import nl.mvoi.inkoop.tender.Tenders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells requester and buyers of the award decision. Prices stay out of mail. */
@Component("gunningMelden")
class AnnounceAward implements JavaDelegate {

    private final AwardDesk awards;
    private final Tenders tenders;
    private final Dossiers dossiers;
    private final Notifications notifications;

    AnnounceAward(AwardDesk awards, Tenders tenders, Dossiers dossiers, Notifications notifications) {
        this.awards = awards;
        this.tenders = tenders;
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        LocalDate lastDay = awards.inForce(dossier.number()).standstillLastDay();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("titel", dossier.title());
        data.put("leverancier", tenders.winner(dossier.number()).orElseThrow(Missing.in(dossier.number(), "winning bid")).supplier());
        data.put("opschortingTot", lastDay == null ? null : DutchFormat.day(lastDay));
        notifications.toPerson(dossier.requestedBy(), dossier.number(), "gunningsbeslissing", data);
        notifications.toGroup(Groups.INKOPERS, dossier.number(), "gunningsbeslissing", data);
    }
}
