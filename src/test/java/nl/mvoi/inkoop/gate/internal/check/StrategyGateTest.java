// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.EmptyRegister;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates G1 and G3 as a process asks them: which check answers, what it asks, and what is kept of it. */
class StrategyGateTest {

    @ParameterizedTest
    @CsvSource({"VOLLEDIG, EUROPEES, false, , true", "VOLLEDIG, EUROPEES, false, ' ', true", "VOLLEDIG, EUROPEES, false, Eén geheel, false",
        "VOLLEDIG, EUROPEES, true, , false", "NORMAAL, MEERVOUDIG_ONDERHANDS, false, , false"})
    void whoPublishesOneWholeTellsWhyThereAreNoLots(Lane lane, Procedure procedure, boolean lots, String why, boolean asked) {
        TenderWorld world = world(lane, procedure, lots, why);

        assertThat(gates(world).findings(Gate.G3, DOSSIER)).hasSize(asked ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding).contains("niet in percelen"));
    }

    @Test
    void theGateKeepsWhichRowsAdviseTheProcedure() {
        TenderWorld world = world(Lane.VOLLEDIG, Procedure.EUROPEES, true, null);

        assertThat(gates(world).pass(Gate.G3, DOSSIER)).isTrue();
        assertThat(world.facts.newest(Moment.G3)).satisfies(kept -> {
            assertThat(kept.decision()).isEqualTo("procedures");
            assertThat(kept.rules()).isNotEmpty();
            assertThat(kept.facts()).containsOnlyKeys("strategie");
        });
    }

    @Test
    void theGateKeepsTheFrameworkThatWasNamed() {
        TenderWorld world = world(Lane.VOLLEDIG, Procedure.EUROPEES, true, null);

        gates(world).pass(Gate.G3, DOSSIER);
        assertThat(world.facts.newest(Moment.G3).facts().get("strategie"))
                .hasFieldOrProperty("raamovereenkomst").extracting("raamovereenkomst").isNotNull();
    }

    @Test
    void anAssignmentThatIsNotWorkedOutShutsTheFirstGate() {
        TenderWorld world = world(Lane.VOLLEDIG, Procedure.EUROPEES, true, null);

        assertThat(gates(world).pass(Gate.G1, DOSSIER)).isFalse();
        assertThat(world.facts.newest(Moment.G1).facts()).containsOnlyKeys("opdracht");
    }

    private static TenderWorld world(Lane lane, Procedure procedure, boolean lots, String why) {
        TenderWorld world = new TenderWorld(lane, procedure);
        when(world.dossiers.strategy(DOSSIER)).thenReturn(Optional.of(new Strategy(procedure, Variant.OPENBAAR, AwardMethod.BPKV, Criterion.of(40, 25), "Past", null,
                lots, why, true, "inkoper")));
        Exploration explored = new Exploration(null, null, null, null, world.rules.procedureAdvice(procedure, TODAY), List.of(), List.of(), List.of(),
                List.of());
        when(world.dossiers.explore(eq(DOSSIER), any())).thenReturn(explored);
        return world;
    }

    private static CheckedGates gates(TenderWorld world) {
        GateBook book = mock(GateBook.class);
        Procedure procedure = world.dossiers.get(DOSSIER).procedure();
        List<GateBook.Entry> passed = world.results.of(DOSSIER).stream().map(result -> new GateBook.Entry(result, procedure)).toList();
        when(book.now(DOSSIER)).thenReturn(passed);
        when(world.deviations.of(List.of(DOSSIER))).thenReturn(Map.of());
        return new CheckedGates(List.of(new AssignmentCheck(world.dossiers, world.rules),
                new StrategyCheck(world.dossiers, book, world.deviations, new EmptyRegister(), world.rules, world.clock)), book, world.facts, FactsInMemory.MAPPER);
    }
}
