// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.CriterionDemands;
import nl.mvoi.inkoop.dossier.CriterionFacts;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The award criteria say what the procedure asks: when the strategy is made, and again before anybody bids by them. */
abstract class CriteriaCheck implements GateCheck<CriteriaFacts> {

    private final Gate gate;
    private final Dossiers dossiers;
    private final RuleLibrary rules;

    CriteriaCheck(Gate gate, Dossiers dossiers, RuleLibrary rules) {
        this.gate = gate;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    /** Where the buyer can still change them in the strategy. */
    @Component
    static class AtStrategy extends CriteriaCheck {

        AtStrategy(Dossiers dossiers, RuleLibrary rules) {
            super(Gate.G3, dossiers, rules);
        }
    }

    /** Where they go to the market. */
    @Component
    static class AtPublication extends CriteriaCheck {

        AtPublication(Dossiers dossiers, RuleLibrary rules) {
            super(Gate.G4, dossiers, rules);
        }
    }

    @Override
    public Gate gate() {
        return gate;
    }

    @Override
    public String name() {
        return "criteria";
    }

    @Override
    public Class<CriteriaFacts> type() {
        return CriteriaFacts.class;
    }

    @Override
    public CriteriaFacts facts(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        Optional<Strategy> strategy = dossiers.strategy(number);
        Exploration exploration = dossiers.exploration(number);
        Map<Theme, Integer> levels = new TreeMap<>();
        exploration.mandatoryThemes().forEach(theme -> levels.put(theme, exploration.theme(theme).ambitionLevel()));
        return new CriteriaFacts(strategy.map(Strategy::procedure).orElse(dossier.procedure()), dossier.openedOn(),
                strategy.map(Strategy::criteria).orElse(List.of()).stream().map(CriterionFacts::of).toList(), levels);
    }

    /** Where nothing earns points there is nothing to ask. */
    @Override
    public List<String> judge(CriteriaFacts facts) {
        if (facts.criteria().isEmpty()) {
            return List.of();
        }
        CriterionDemands demands = demands(facts);
        List<Criterion> criteria = facts.criteria().stream().map(CriterionFacts::criterion).toList();
        return demands.unmetBy(criteria, facts.verplichteThemas().entrySet().stream().filter(theme -> demands.asksCriterion(theme.getValue()))
                .map(Map.Entry::getKey).toList()).stream().map(Problem::sentence).toList();
    }

    @Override
    public List<Explanation> rules(CriteriaFacts facts) {
        return facts.criteria().isEmpty() ? List.of() : List.of(demands(facts).rules().explanation());
    }

    private CriterionDemands demands(CriteriaFacts facts) {
        return CriterionDemands.of(rules, facts.procedure(), facts.peildatum());
    }
}
