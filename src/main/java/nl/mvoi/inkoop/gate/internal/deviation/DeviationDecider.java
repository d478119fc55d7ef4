// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.gate.Deviations.Judgement;
import nl.mvoi.inkoop.gate.Deviations.Status;
import org.springframework.stereotype.Component;

/** A deviation is allowed when an adviser thinks it right and it was approved after that, for a day that is not over. */
@Component
public class DeviationDecider implements Decider<DeviationFacts, DeviationOutcome> {

    @Override
    public Moment moment() {
        return Moment.AFWIJKING;
    }

    @Override
    public Class<DeviationFacts> type() {
        return DeviationFacts.class;
    }

    @Override
    public Ruling<DeviationOutcome> decide(DeviationFacts facts) {
        boolean approved = ApprovalOutcome.isApproved(facts.akkoord());
        // An approval of an earlier deviation does not count for this one.
        boolean ofThisOne = facts.akkoordOp() != null && facts.beoordeeldOp() != null && !facts.akkoordOp().isBefore(facts.beoordeeldOp());
        boolean allowed = Judgement.POSITIEF.name().equals(facts.oordeel()) && approved && ofThisOne && !facts.einddatum().isBefore(facts.vandaag());
        return Ruling.of(new DeviationOutcome((allowed ? Status.TOEGESTAAN : Status.AFGEWEZEN).name()));
    }
}
