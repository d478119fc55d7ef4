// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.bid.BidDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether there is a valid bid to go on with. */
@Component("inschrijvingenToetsen")
class ExamineBids implements JavaDelegate {

    private final BidDesk bids;

    ExamineBids(BidDesk bids) {
        this.bids = bids;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean valid = bids.examine(DossierNumber.of(execution.getProcessBusinessKey()));
        execution.setVariable("geldigeInschrijving", valid);
        if (valid) {
            execution.setVariable("aanbestedingUitkomst", RoundOutcome.GESLAAGD.name());
        }
    }
}
