// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the bids in order. */
@Component("rangordeBepalen")
class DetermineRanking implements JavaDelegate {

    private final RankedBids ranked;

    DetermineRanking(RankedBids ranked) {
        this.ranked = ranked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DossierNumber dossier = DossierNumber.of(execution.getProcessBusinessKey());
        ranked.determine(dossier);
        execution.setVariable("nogTeBeoordelen", ranked.awaitAssessment(dossier));
    }
}
