// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.time.LocalDate;
import nl.mvoi.inkoop.award.internal.decision.AwardDesk;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.tender.Closing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the award decision, and lets the process wait until the day after the standstill when there is one. */
@Component("gunningsbeslissing")
class DecideAward implements JavaDelegate {

    private final Closing closing;
    private final AwardDesk awards;

    DecideAward(Closing closing, AwardDesk awards) {
        this.closing = closing;
        this.awards = awards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
        closing.refuseBeforeOpening(dossier);
        LocalDate lastDay = awards.decide(dossier).standstillLastDay();
        execution.setVariable("opschortingNodig", lastDay != null);
        execution.setVariable("opschortingTot", lastDay == null ? null : EngineTime.startOf(lastDay.plusDays(1)));
    }
}
