// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.util.List;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.gate.jdbc.GateResultRows;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.EarlierReading;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.RowsInMemory;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;

/** What a gate says about a whole dossier, whatever its checks look at. */
class CheckedGatesTest {

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final GateBook book = new GateBook(RowsInMemory.of(GateResultRows.class), world.dossiers, world.timeline, world.clock,
            FactsInMemory.MAPPER);

    @Test
    void aGateCollectsWhatEachOfItsChecksFindsOnce() {
        CheckedGates gates = gates(new Check(Gate.G3, "een", "Kies <een> procedure."),
                new Check(Gate.G3, "twee", "Kies <een> procedure.", "Vul het gewicht in."), new Check(Gate.G4, "anders", "Niet hier."));
        assertThat(gates.findings(Gate.G3, DOSSIER)).containsExactly("Kies <een> procedure.", "Vul het gewicht in.");
        assertThat(book.of(DOSSIER)).as("asked and not kept").isEmpty();
        assertThat(gates.pass(Gate.G3, DOSSIER)).isFalse();

        assertThat(book.of(DOSSIER)).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.BEVINDINGEN);
            assertThat(result.theme()).isNull();
            assertThat(result.by()).isEqualTo("systeem");
        });
        assertThat(book.feedback(Gate.G3, DOSSIER)).startsWith("- Kies ").endsWith("\n- Vul het gewicht in.").doesNotContain("<een>");
        assertThat(book.feedback(Gate.G4, DOSSIER)).isEmpty();
        verify(world.timeline).recordBySystem(DOSSIER, EventKind.POORT_BESLIST, Gate.G3.secret(), "Poort G3 nog niet gehaald",
                "Kies <een> procedure. Vul het gewicht in.", EventData.result("BEVINDINGEN").at("G3", null));
    }

    @Test
    void aGateWithoutFindingsIsPassed() {
        CheckedGates gates = gates(new Check(Gate.G3, "een"), new Check(Gate.G3, "twee"));

        assertThat(gates.pass(Gate.G3, DOSSIER)).isTrue();
        assertThat(book.feedback(Gate.G3, DOSSIER)).isEmpty();
        verify(world.timeline).recordBySystem(DOSSIER, EventKind.POORT_BESLIST, Gate.G3.secret(), "Poort G3 gehaald", null,
                EventData.result("GEHAALD").at("G3", null));
    }

    @Test
    void aGateDecidesByWhatStandsInTheTablesAtThatMoment() {
        CheckedGates gates = gates(new Check(Gate.G3, "een"));

        assertThat(EarlierReading.isNotTrustedAfter(() -> gates.pass(Gate.G3, DOSSIER))).isTrue();
    }

    private CheckedGates gates(Check... checks) {
        return new CheckedGates(List.of(checks), book, world.facts, FactsInMemory.MAPPER);
    }

    private record Seen(List<String> bevindingen) {
    }

    /** Finds always the same. */
    private record Check(Gate gate, String name, String... found) implements GateCheck<Seen> {

        @Override
        public Class<Seen> type() {
            return Seen.class;
        }

        @Override
        public Seen facts(DossierNumber dossier) {
            return new Seen(List.of(found));
        }

        @Override
        public List<String> judge(Seen facts) {
            return facts.bevindingen();
        }
    }
}
