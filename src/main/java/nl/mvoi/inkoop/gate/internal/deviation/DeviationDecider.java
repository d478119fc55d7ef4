// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import org.springframework.stereotype.Component;

/** A deviation is allowed when an adviser thinks it right and it was approved after that, for a day that is not over. */
@Component
public class DeviationDecider implements Decider<DeviationFacts, DeviationOutcome> {

    /** Decision of the table. */
    public static final String ALLOWED = "TOEGESTAAN";
    /** Decision of the table. */
    public static final String REFUSED = "AFGEWEZEN";

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
        boolean approved = facts.akkoord() != null && !"AFGEWEZEN".equals(facts.akkoord());
        // An approval of an earlier deviation does not count for this one.
        boolean ofThisOne = facts.akkoordOp() != null && facts.beoordeeldOp() != null && !facts.akkoordOp().isBefore(facts.beoordeeldOp());
        boolean allowed = "POSITIEF".equals(facts.oordeel()) && approved && ofThisOne && !facts.einddatum().isBefore(facts.vandaag());
        return Ruling.of(new DeviationOutcome(allowed ? ALLOWED : REFUSED));
    }
}
