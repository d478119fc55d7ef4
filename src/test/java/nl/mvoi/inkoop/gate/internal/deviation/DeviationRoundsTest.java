// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals.Decision;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.gate.internal.Turns;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeDecider;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.gate.internal.theme.ThemeResult;
import nl.mvoi.inkoop.gate.jdbc.AnswerStore;
import nl.mvoi.inkoop.gate.jdbc.DeviationRows;
import nl.mvoi.inkoop.gate.jdbc.DeviationStore;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations.Tally;
import nl.mvoi.inkoop.gate.jdbc.GateAnswers;
import nl.mvoi.inkoop.gate.jdbc.GateResultRows;
import nl.mvoi.inkoop.gate.jdbc.StoredRequirements;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.RowsInMemory;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A theme that comes to its gate more than once, and what is kept of each answer. */
class DeviationRoundsTest {

    private static final Place KET = new Place(DOSSIER, Gate.G2, Theme.KET);

    private final TenderWorld world = new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final GateBook book = new GateBook(RowsInMemory.of(GateResultRows.class), world.dossiers, world.timeline, world.clock, FactsInMemory.MAPPER);
    private final DeviationDesk desk = new DeviationDesk(new DeviationStore(RowsInMemory.of(DeviationRows.class)), world.approvals,
            world.timeline, world.facts, new DeviationDecider(), book, world.user, world.clock);
    private final EarlierDeviations earlier = mock();
    private final ThemeGates gates = new ThemeGates(world.dossiers, world.facts, new ThemeDecider(), dossier -> List.of(), world.rules,
            new AnswerStore(RowsInMemory.of(GateAnswers.class)), mock(StoredRequirements.class), desk, book, world.approvals,
            new Turns(world.timeline), world.user, world.clock,
            FactsInMemory.MAPPER);
    private final DeviationSheet sheet = new DeviationSheet(desk, gates, world.dossiers, world.requirements, earlier, world.rules,
            world.people, world.clock);

    @BeforeEach
    void explored() {
        when(world.dossiers.exploration(DOSSIER)).thenReturn(new Exploration(null, null, null, null, null, Stream.of(Theme.values())
                .map(theme -> about(theme, Relevance.VERPLICHT, 1, requirement(theme, 1, ">=", "5"))).toList(), List.of(), List.of(), List.of()));
    }

    @Test
    void aDeviationThatWasAllowedSaysNothingAboutTheOneThatIsAskedNext() {
        deviates("MARKT");
        allowed();
        assertThat(gates.check(KET)).isEqualTo(ThemeResult.GEHAALD);

        deviates("SPOED");
        assertThat(gates.check(KET)).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(desk.newest(KET).orElseThrow().reasonCategory()).isEqualTo("SPOED");
    }

    @Test
    void whoJudgesReadsTheGroundInTheWordsOfTheTable() {
        when(earlier.tally(any(), any(), anyLong())).thenReturn(new Tally(0, 0));
        world.rules.deviationGrounds(TODAY).forEach(ground -> {
            deviates(ground.code());
            gates.check(KET);
            assertThat(sheet.of(KET)).contains("Reden: " + ground.name());
        });
    }

    @Test
    void whoAskedAndWhoJudgedBothMadeTheDeviation() {
        deviates("MARKT");
        allowed();

        assertThat(new DeviationApproval(desk, sheet, world.dossiers, world.people).makers(DOSSIER, "KET")).containsExactlyInAnyOrder("inkoper", "mvoi-adviseur");
    }

    @Test
    void theFactsOfAPassedGateHoldTheAnswerThatPassed() {
        gates.answer(KET, new ThemeAnswer(Choice.KIEZEN, List.of("KET-1"), Map.of(), Map.of(),
                List.of(new Own("Eigen eis", Use.CB, "stuks", ">=", BigDecimal.TEN, "rapport", "aantal")), null, "Zo kan het"));
        assertThat(gates.pass(KET)).isEqualTo(Outcome.GEHAALD);
        assertThat(answered()).containsEntry("toelichting", true).containsEntry("afwijking", null)
                .hasEntrySatisfying("eigen", own -> assertThat(own).asString().contains("eenheid=stuks", "compleet=true"));

        deviates("MARKT");
        allowed();
        assertThat(gates.pass(KET)).isEqualTo(Outcome.AFGEWEKEN);
        assertThat(answered()).containsEntry("toelichting", false).containsEntry("eigen", List.of())
                .hasEntrySatisfying("afwijking", asked -> assertThat(asked).hasFieldOrPropertyWithValue("grond", "MARKT"));
    }

    @Test
    void whatIsIncompleteIsDecidedAsIncomplete() {
        gates.answer(KET, new ThemeAnswer(Choice.KIEZEN, List.of("KET-1"), Map.of(), Map.of(),
                List.of(new Own("Eigen eis", Use.CB, "stuks", ">=", BigDecimal.TEN, " ", "aantal")), null, null));

        assertThat(gates.check(KET)).isEqualTo(ThemeResult.BEVINDINGEN);
        assertThat(answered().get("eigen")).asString().contains("compleet=false");
        assertThat(world.facts.newest(Moment.G2).outcome().get("bevindingen")).asString().isNotEqualTo("[]");
    }

    @Test
    void whatWasReadOfTheGatesKnowsWhatWasAddedSince() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            assertThat(book.newestEntry(KET)).isEmpty();
            book.add(KET, Outcome.BEVINDINGEN, List.of("Te laag."), "inkoper");
            assertThat(book.newestEntry(KET).orElseThrow().isPassed()).isFalse();
            book.add(KET, Outcome.GEHAALD, List.of(), "inkoper");
            assertThat(book.newestEntry(KET).orElseThrow().isPassed()).isTrue();
        } finally {
            TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(0));
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private void deviates(String ground) {
        gates.answer(KET, new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(), List.of(), new Tenzij(ground, "Niemand levert het",
                "Een pilot", TODAY.plusMonths(3), List.of()), null));
    }

    /** The newest answer is checked, judged and approved. */
    private void allowed() {
        gates.check(KET);
        world.as("mvoi-adviseur");
        desk.judge(KET, true, "Akkoord");
        when(world.approvals.latest(DOSSIER, SubjectKind.AFWIJKING, "KET")).thenReturn(Optional.of(new Decision(SubjectKind.AFWIJKING, "KET", null,
                ApprovalOutcome.AKKOORD, "mandaathouder", OffsetDateTime.now(world.clock), "Mag", "Mandaathouder")));
        assertThat(desk.decide(KET)).isTrue();
        world.as("inkoper");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> answered() {
        return (Map<String, Object>) world.facts.newest(Moment.G2).facts().get("antwoord");
    }
}
