// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** What follows from the strategy: the lane, and what the rules say when something else is stated about the purchase. */
@Component
public class StrategyDecider implements Decider<StrategyFacts, StrategyOutcome> {

    private final RuleLibrary rules;

    public StrategyDecider(RuleLibrary rules) {
        this.rules = rules;
    }

    @Override
    public Moment moment() {
        return Moment.STRATEGIE;
    }

    @Override
    public Class<StrategyFacts> type() {
        return StrategyFacts.class;
    }

    @Override
    public Set<Secret> secrets(StrategyFacts facts) {
        return Set.of(Secret.ESTIMATE);
    }

    @Override
    public Ruling<StrategyOutcome> decide(StrategyFacts facts) {
        ProcedureAdvice chosen = rules.procedureAdvice(facts.procedure(), facts.inkoop().directeAfroep(), facts.inkoop().peildatum());
        ExplorationOutcome explored = facts.opnieuw() ? ExplorationOutcome.of(rules.explore(facts.inkoop().purchase())) : null;
        return Ruling.by(new StrategyOutcome(chosen.lane(), explored), List.of(chosen.explanation()));
    }
}
