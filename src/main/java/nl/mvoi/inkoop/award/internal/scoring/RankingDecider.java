// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.util.Set;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import org.springframework.stereotype.Component;

/** Puts the bids of a round in order, by the method that was published. */
@Component
public class RankingDecider implements Decider<RankingFacts, RankingOutcome> {

    @Override
    public Moment moment() {
        return Moment.RANGORDE;
    }

    @Override
    public Class<RankingFacts> type() {
        return RankingFacts.class;
    }

    @Override
    public Set<Secret> secrets(RankingFacts facts) {
        return Set.of(Secret.BIDS, Secret.OFFERS);
    }

    @Override
    public Ruling<RankingOutcome> decide(RankingFacts facts) {
        return Ruling.of(RankingOutcome.of(facts));
    }
}
