// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Settled;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRepository;
import nl.mvoi.inkoop.dossier.jdbc.StrategyRow;
import nl.mvoi.inkoop.dossier.jdbc.StrategyStore;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Holds the newest decision of each kind against the purchase of now. */
@Component
class StoredSettled implements Settled {

    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final BudgetRepository budgets;
    private final StrategyStore strategies;
    private final RuleLibrary rules;

    StoredSettled(Dossiers dossiers, DossierDesk desk, BudgetRepository budgets, StrategyStore strategies, RuleLibrary rules) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.budgets = budgets;
        this.strategies = strategies;
        this.rules = rules;
    }

    @Override
    public boolean assignment(DossierNumber dossier) {
        return dossiers.assignment(dossier).filter(Assignment::goesOn).isPresent() && desk.budgetRefusal(dossier).isEmpty();
    }

    @Override
    public boolean budget(DossierNumber dossier) {
        return budgets.findFirstByDossierOrderByIdDesc(dossier).filter(row -> row.covers(dossiers.get(dossier).request()))
                .filter(row -> !dossiers.wasClient(dossier, row.decidedBy())).isPresent();
    }

    @Override
    public Optional<OffsetDateTime> strategy(DossierNumber dossier) {
        return strategies.newest(dossier).filter(row -> asksTheSame(dossier, row)).map(StrategyRow::madeAt);
    }

    private boolean asksTheSame(DossierNumber dossier, StrategyRow made) {
        return StrategyQuestion.of(dossiers.get(dossier), dossiers.exploration(dossier), rules).fingerprint().equals(made.asked());
    }
}
