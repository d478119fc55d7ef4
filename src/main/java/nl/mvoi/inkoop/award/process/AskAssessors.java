// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Finds out whether assessors score the bids: not where only the price counts. */
@Component("beoordelaarsBepalen")
class AskAssessors implements ExecutionListener {

    private final RankedBids ranked;

    AskAssessors(RankedBids ranked) {
        this.ranked = ranked;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable("beoordelaarsNodig", ranked.asksAssessors(DossierNumber.of(execution.getProcessBusinessKey())));
    }
}
