// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRepository;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRow;
import nl.mvoi.inkoop.dossier.jdbc.StrategyRow;
import nl.mvoi.inkoop.dossier.jdbc.StrategyStore;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decided and still fits the purchase, with the real rules. */
class StoredSettledTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-12-01T10:00:00Z");

    private final RuleLibrary rules = DeployedRules.library(mock(CpvCodes.class));
    private final Dossiers dossiers = mock();
    private final DossierDesk desk = mock();
    private final BudgetRepository budgets = mock();
    private final StrategyStore strategies = mock();
    private final StoredSettled settled = new StoredSettled(dossiers, desk, budgets, strategies, rules);

    @BeforeEach
    void laptops() {
        asks(Requests.about("ICT").worth("60000"));
    }

    @Test
    void aBudgetCoversWhatCostsNoMoreAndComesFromTheSamePlace() {
        confirmed(true, "60000", "IT");
        assertThat(settled.budget(NUMBER)).isTrue();
        asks(Requests.about("ICT").worth("59999.99"));
        assertThat(settled.budget(NUMBER)).isTrue();
        asks(Requests.about("ICT").worth("60000.01"));
        assertThat(settled.budget(NUMBER)).as("more money").isFalse();
        asks(Requests.about("ICT").worth("60000"));
        confirmed(true, "60000", "Parken");
        assertThat(settled.budget(NUMBER)).as("another department").isFalse();
        confirmed(false, "60000", "IT");
        assertThat(settled.budget(NUMBER)).as("refused").isFalse();
    }

    @Test
    void aBudgetDoesNotStandWhenWhoConfirmedItSpokeForTheClientSince() {
        confirmed(true, "60000", "IT");
        when(dossiers.wasClient(NUMBER, "inkoper")).thenReturn(true);
        assertThat(settled.budget(NUMBER)).isTrue();

        when(dossiers.wasClient(NUMBER, "budgethouder")).thenReturn(true);

        assertThat(settled.budget(NUMBER)).isFalse();
    }

    @Test
    void aBudgetOfBeforeSaysNothingOfWhatItIsForAndIsAskedAgain() {
        when(budgets.findFirstByDossierOrderByIdDesc(NUMBER)).thenReturn(Optional.of(new BudgetRow(1L, NUMBER, true, null, "budgethouder", MADE, null, null, null)));

        assertThat(settled.budget(NUMBER)).isFalse();
    }

    @Test
    void anAssignmentStandsUnlessNothingIsBoughtOrTheBudgetWasRefusedSince() {
        assertThat(settled.assignment(NUMBER)).isFalse();
        chose(Assignment.Choice.NIET_KOPEN);
        assertThat(settled.assignment(NUMBER)).isFalse();
        chose(Assignment.Choice.MINDER);
        assertThat(settled.assignment(NUMBER)).isTrue();
        when(desk.budgetRefusal(NUMBER)).thenReturn(Optional.of("Op"));
        assertThat(settled.assignment(NUMBER)).isFalse();
    }

    @Test
    void aStrategyStandsAsLongAsItsFormAsksTheSame() {
        assertThat(settled.strategy(NUMBER)).as("there is none").isEmpty();
        made(StrategyQuestion.of(dossiers.get(NUMBER), dossiers.exploration(NUMBER), rules).fingerprint());
        assertThat(settled.strategy(NUMBER)).contains(MADE);
        asks(Requests.about("ICT").worth("61000").titled("Iets anders"));
        assertThat(settled.strategy(NUMBER)).contains(MADE);
        asks(Requests.about("ICT").worth("600000"));
        assertThat(settled.strategy(NUMBER)).as("another procedure").isEmpty();
        asks(Requests.about("FAC").worth("60000"));
        assertThat(settled.strategy(NUMBER)).as("another proposal in the light lane").isEmpty();
    }

    @Test
    void aStrategyOfBeforeIsMadeAgain() {
        made(null);

        assertThat(settled.strategy(NUMBER)).isEmpty();
    }

    /** With the procedure that the rules advise. */
    private void asks(Requests request) {
        Dossier asked = dossier(request, rules.procedureAdvice(Procedure.ENKELVOUDIG_ONDERHANDS, TODAY));
        Dossier now = dossier(request, rules.explore(asked.purchase()).procedure());
        when(dossiers.get(NUMBER)).thenReturn(now);
        when(dossiers.exploration(NUMBER)).thenReturn(rules.explore(now.purchase()));
    }

    private static Dossier dossier(Requests request, ProcedureAdvice advice) {
        return new Dossier(NUMBER, request.of(Nature.LEVERING).by("IT").made(), "Onderwerp", false, "opdrachtgever", TODAY, Phase.STRATEGIE,
                advice.lane(), advice.code(), Grounds.NONE, false);
    }

    private void confirmed(boolean yes, String value, String department) {
        when(budgets.findFirstByDossierOrderByIdDesc(NUMBER)).thenReturn(Optional.of(
                new BudgetRow(1L, NUMBER, yes, null, "budgethouder", MADE, new BigDecimal(value), department, "B1")));
    }

    private void chose(Assignment.Choice choice) {
        when(dossiers.assignment(NUMBER)).thenReturn(Optional.of(new Assignment(choice, "Nodig", Map.of(), null, "opdrachtgever")));
    }

    private void made(String asked) {
        StrategyRow row = new StrategyRow(1L, NUMBER, Procedure.ENKELVOUDIG_ONDERHANDS, null, null, "Past", null, false, null, true, "inkoper", MADE,
                asked, null, List.of());
        when(strategies.newest(NUMBER)).thenReturn(Optional.of(row));
    }
}
