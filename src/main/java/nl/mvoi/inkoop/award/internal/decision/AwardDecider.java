// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.util.Set;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.tender.MinimumTerms;
import org.springframework.stereotype.Component;

/** Awards to the bid on the first place; the standstill, if the rules ask one, starts that day. */
@Component
public class AwardDecider implements Decider<AwardFacts, AwardOutcome> {

    private final MinimumTerms terms;

    public AwardDecider(MinimumTerms terms) {
        this.terms = terms;
    }

    @Override
    public Moment moment() {
        return Moment.GUNNING;
    }

    @Override
    public Class<AwardFacts> type() {
        return AwardFacts.class;
    }

    @Override
    public Set<Secret> secrets(AwardFacts facts) {
        return Set.of(Secret.BIDS, Secret.OFFERS);
    }

    @Override
    public Ruling<AwardOutcome> decide(AwardFacts facts) {
        Ranked first = facts.rangschikking().ranking().get(0);
        MinimumTerms.Asked asked = new MinimumTerms.Asked(facts.procedure(), facts.variant());
        return Ruling.by(new AwardOutcome(first.bid(), first.supplier(), terms.standstillLastDay(asked, facts.beslistOp()).orElse(null)),
                terms.whyStandstill(asked, facts.beslistOp()));
    }
}
