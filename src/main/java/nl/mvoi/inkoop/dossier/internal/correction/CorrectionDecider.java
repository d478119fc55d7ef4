// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.internal.ExplorationOutcome;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** What a corrected purchase takes. */
@Component
public class CorrectionDecider implements Decider<CorrectionFacts, CorrectionOutcome> {

    private final RuleLibrary rules;

    public CorrectionDecider(RuleLibrary rules) {
        this.rules = rules;
    }

    @Override
    public Moment moment() {
        return Moment.CORRECTIE;
    }

    @Override
    public Class<CorrectionFacts> type() {
        return CorrectionFacts.class;
    }

    @Override
    public Set<Secret> secrets(CorrectionFacts facts) {
        return Set.of(Secret.ESTIMATE);
    }

    @Override
    public Ruling<CorrectionOutcome> decide(CorrectionFacts facts) {
        Exploration found = rules.explore(facts.inkoop().purchase());
        return Ruling.by(new CorrectionOutcome(ExplorationOutcome.of(found)), List.of(found.procedure().explanation()));
    }
}
