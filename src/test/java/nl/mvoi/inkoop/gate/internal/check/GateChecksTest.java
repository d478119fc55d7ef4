// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Assignment.Goal;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.GateResults.Result;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.EmptyRegister;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates about a whole dossier, against the rules as they are. */
class GateChecksTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.UTC);

    private final RuleLibrary rules = DeployedRules.library(mock(CpvCodes.class));
    private final Dossiers dossiers = mock();
    private final GateBook book = mock();
    private final List<GateBook.Entry> decided = new ArrayList<>();
    private final Deviations deviations = mock(CALLS_REAL_METHODS);
    private final Clock clock = Clock.fixed(AT.toInstant(), OfficeClock.ZONE);
    private final StrategyCheck strategyCheck = new StrategyCheck(dossiers, book, deviations, new EmptyRegister(), rules, clock);
    private final AssignmentCheck assignmentCheck = new AssignmentCheck(dossiers, rules);

    @BeforeEach
    void aDossierWithFourMandatoryThemes() {
        Exploration exploration = new Exploration(null, null, null, null, rules.procedureAdvice(Procedure.NATIONAAL_OPENBAAR, TODAY),
                Arrays.stream(Theme.values())
                        .map(theme -> about(theme, theme == Theme.GLO ? Relevance.RELEVANT : Relevance.VERPLICHT,
                                theme == Theme.GLO ? 3 : 2)).toList(), List.of(), List.of(), List.of());
        explored(exploration);
        runsAs(Procedure.NATIONAAL_OPENBAAR);
        for (Theme theme : Theme.values()) {
            passed(theme, Outcome.GEHAALD, Procedure.NATIONAAL_OPENBAAR);
        }
    }

    @Test
    void aSoundStrategyHasNoFindings() {
        assertThat(findings(strategy(Procedure.NATIONAAL_OPENBAAR, AwardMethod.BPKV, 40, 15, null))).isEmpty();
        assertThat(strategyCheck.facts(NUMBER).geadviseerdeProcedure()).isEqualTo(Procedure.NATIONAAL_OPENBAAR);
        assertThat(strategyCheck.facts(NUMBER).hoogsteNiveau()).isEqualTo(2);
    }

    @Test
    void withoutAStrategyNothingPasses() {
        when(dossiers.strategy(NUMBER)).thenReturn(Optional.empty());

        assertThat(strategyCheck.findings(NUMBER)).hasSize(1);
    }

    @Test
    void aLighterProcedureThanTheRulesAskIsAFinding() {
        runsAs(Procedure.MEERVOUDIG_ONDERHANDS);
        Arrays.stream(Theme.values()).forEach(theme -> passed(theme, Outcome.GEHAALD, Procedure.MEERVOUDIG_ONDERHANDS));

        assertThat(findings(strategy(Procedure.MEERVOUDIG_ONDERHANDS, AwardMethod.BPKV, 40, 15, null))).singleElement().asString()
                .contains("lichter dan de regels vragen");
    }

    @Test
    void aProcedureWithASelectionFirstIsAFindingAlsoInAnOldStrategy() {
        Strategy old = new Strategy(Procedure.NATIONAAL_OPENBAAR, Variant.NIET_OPENBAAR, AwardMethod.BPKV, Criterion.of(40, 15), "Gewogen.", null, false, "Eén geheel.",
                false, "inkoper");

        assertThat(findings(old)).singleElement().asString().contains("selectie vooraf", "Dan mag iedereen inschrijven.");
    }

    @ParameterizedTest
    @CsvSource({"BPKV, 40, 14, 1", "BPKV, 40, 15, 0", "BPKV, 10, 15, 1", "LAAGSTE_PRIJS, 0, 0, 0", "BPKV, , 15, 1", "BPKV, 40, , 1"})
    void theWeightOfMvoiHasAFloorAndACeiling(AwardMethod method, Integer quality, Integer mvoi, int findings) {
        assertThat(findings(strategy(Procedure.NATIONAAL_OPENBAAR, method, quality, mvoi, "Omdat."))).hasSize(findings);
    }

    @Test
    void theLightLaneAsksNoWeights() {
        Exploration light = new Exploration(null, null, null, null, rules.procedureAdvice(Procedure.ENKELVOUDIG_ONDERHANDS, TODAY),
                dossiers.exploration(NUMBER).themes(), List.of(), List.of(), List.of());
        explored(light);
        runsAs(Procedure.ENKELVOUDIG_ONDERHANDS);
        Arrays.stream(Theme.values()).forEach(theme -> passed(theme, Outcome.GEHAALD, Procedure.ENKELVOUDIG_ONDERHANDS));

        assertThat(findings(strategy(Procedure.ENKELVOUDIG_ONDERHANDS, AwardMethod.BPKV, null, null, null))).isEmpty();
    }

    @Test
    void lowestPriceMustBeMotivated() {
        assertThat(findings(strategy(Procedure.NATIONAAL_OPENBAAR, AwardMethod.LAAGSTE_PRIJS, 0, 0, " "))).singleElement().asString()
                .contains("2.114");
    }

    @Test
    void aThemeThatDidNotPassForThisProcedureIsAFinding() {
        decided.removeIf(entry -> entry.result().theme() == Theme.KLI);
        passed(Theme.CIR, Outcome.BEVINDINGEN, Procedure.NATIONAAL_OPENBAAR);
        passed(Theme.GLO, Outcome.NIET_VAN_TOEPASSING, Procedure.NATIONAAL_OPENBAAR);
        passed(Theme.SGS, Outcome.GEHAALD, Procedure.EUROPEES);

        assertThat(findings(strategy(Procedure.NATIONAAL_OPENBAAR, AwardMethod.BPKV, 40, 15, null))).hasSize(3)
                .anySatisfy(one -> assertThat(one).contains("Klimaat"))
                .anySatisfy(one -> assertThat(one).contains("Circulaire economie"))
                .anySatisfy(one -> assertThat(one).contains("Sociale en gezonde stad"));
    }

    @Test
    void aDeviationCountsUntilItsLastDay() {
        passed(Theme.KET, Outcome.AFGEWEKEN, Procedure.NATIONAAL_OPENBAAR);
        Strategy sound = strategy(Procedure.NATIONAAL_OPENBAAR, AwardMethod.BPKV, 40, 15, null);
        when(deviations.of(NUMBER)).thenReturn(List.of(deviation(TODAY)));
        assertThat(findings(sound)).isEmpty();

        when(deviations.of(NUMBER)).thenReturn(List.of(deviation(TODAY.minusDays(1))));
        assertThat(findings(sound)).singleElement().asString().contains("geldt niet meer");
    }

    @Test
    void everyMandatoryThemeNeedsAGoalThatCanBeMeasured() {
        assertThat(assignmentCheck.findings(NUMBER)).singleElement().asString().contains("nog niet uitgewerkt");
        Goal goal = new Goal("Minder uitstoot", "ton CO2");
        Map<Theme, Goal> all = Map.of(Theme.KLI, goal, Theme.CIR, goal, Theme.SGS, goal, Theme.KET, goal);
        assigned(Assignment.Choice.KOPEN, "Gewogen.", all);
        assertThat(assignmentCheck.findings(NUMBER)).isEmpty();
        assertThat(assignmentCheck.facts(NUMBER).metDoel()).containsExactly(Theme.KLI, Theme.CIR, Theme.SGS, Theme.KET);

        assigned(Assignment.Choice.MINDER, " ", Map.of(Theme.KLI, new Goal("Minder uitstoot", ""), Theme.CIR, goal, Theme.SGS, goal));
        assertThat(assignmentCheck.findings(NUMBER)).hasSize(4);
        assigned(Assignment.Choice.NIET_KOPEN, "We hebben nog genoeg.", Map.of());
        assertThat(assignmentCheck.findings(NUMBER)).isEmpty();
    }

    @Test
    void allChecksOfAGateAreAskedAndTheResultIsKept() {
        FactsInMemory facts = new FactsInMemory();
        CheckedGates gates = new CheckedGates(List.of(check("Dit ontbreekt.", "a"), check("Dat ontbreekt.", "b")), book, facts,
                FactsInMemory.MAPPER);

        assertThat(gates.pass(Gate.G5, NUMBER)).isFalse();
        List<String> both = List.of("Dit ontbreekt.", "Dat ontbreekt.");
        verify(book).add(Place.whole(NUMBER, Gate.G5), Outcome.BEVINDINGEN, both, "systeem");
        assertThat(facts.newest(Moment.G5).facts()).isEqualTo(Map.of("a", Map.of("gezien", 1), "b", Map.of("gezien", 1)));
        assertThat(facts.newest(Moment.G5).outcome()).isEqualTo(Map.of("resultaat", "BEVINDINGEN", "bevindingen", both));
        assertThat(facts.newest(Moment.G5).secrets()).containsExactlyInAnyOrder(Secret.BIDS, Secret.ESTIMATE, Secret.OFFERS);
    }

    @Test
    void aGateThatNobodyChecksStaysShut() {
        assertThatThrownBy(() -> new CheckedGates(List.of(), book, new FactsInMemory(), FactsInMemory.MAPPER).pass(Gate.G4, NUMBER))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> findings(Strategy strategy) {
        when(dossiers.strategy(NUMBER)).thenReturn(Optional.of(strategy));
        return strategyCheck.findings(NUMBER);
    }

    private void explored(Exploration exploration) {
        when(dossiers.exploration(NUMBER)).thenReturn(exploration);
        when(dossiers.explore(eq(NUMBER), any())).thenReturn(exploration);
    }

    private void runsAs(Procedure procedure) {
        Lane lane = rules.procedureAdvice(procedure, TODAY).lane();
        when(dossiers.get(NUMBER)).thenReturn(new Dossier(NUMBER,
                Requests.about("WEG").from(TODAY).made(),
                "Wegen", false, "opdrachtgever", TODAY, null, lane, procedure, Grounds.NONE, false));
    }

    private void passed(Theme theme, Outcome outcome, Procedure procedure) {
        decided.add(new GateBook.Entry(new Result(Gate.G2, theme, null, outcome, List.of(), AT, "inkoper"), procedure));
        when(book.now(NUMBER)).thenReturn(decided);
    }

    private void assigned(Assignment.Choice choice, String explanation, Map<Theme, Goal> goals) {
        when(dossiers.assignment(NUMBER)).thenReturn(Optional.of(new Assignment(choice, explanation, goals, null, "opdrachtgever")));
    }

    private static Strategy strategy(Procedure procedure, AwardMethod method, Integer quality, Integer mvoi, String awardMotivation) {
        return new Strategy(procedure, Variant.OPENBAAR, method, Criterion.of(quality, mvoi), "Gewogen.", awardMotivation, false, "Eén geheel.", false,
                "inkoper");
    }

    private static Deviation deviation(LocalDate end) {
        return new Deviation(Theme.KET, Gate.G2, List.of(), Map.of(), "MARKT", "Omdat", "Niets", end, "inkoper", AT, "mvoi-adviseur", Deviations.Judgement.POSITIEF, "Goed",
                Deviations.Status.TOEGESTAAN);
    }

    private record Seen(int gezien) {
    }

    private static GateCheck<Seen> check(String finding, String name) {
        return new GateCheck<>() {
            @Override
            public Gate gate() {
                return Gate.G5;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Class<Seen> type() {
                return Seen.class;
            }

            @Override
            public Seen facts(DossierNumber dossier) {
                return new Seen(1);
            }

            @Override
            public List<String> judge(Seen facts) {
                return List.of(finding);
            }
        };
    }
}
