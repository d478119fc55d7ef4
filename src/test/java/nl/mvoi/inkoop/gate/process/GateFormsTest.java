// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations.Judgement;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.gate.EarlierMeasurements;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateFeedback;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.theme.Advice;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions.Tally;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.testing.RefusedFields;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** What the forms at a gate show, refuse and take. */
class GateFormsTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Codes of what the rules propose. */
    private static final List<String> BOTH = List.of("CIR-1", "CIR-2");
    private static final TaskContext TASK = new TaskContext("poortInvullen", NUMBER, Map.of("poort", "G2", "thema", "CIR"));
    private static final TaskContext EARLIER = new TaskContext(TASK.element(), NUMBER, TASK.variables(), Set.of("poortKeuze", "gekozenEisen"));

    private final ThemeGates gates = mock();
    private final DeviationDesk desk = mock();
    private final Dossiers dossiers = mock();
    private final RuleLibrary rules = mock();
    private final EarlierAdoptions adoptions = mock();
    private final EarlierMeasurements measurements = mock();
    private final GateFeedback feedback = mock();
    private final CurrentUser user = mock();
    private final ThemeGateForm form = new ThemeGateForm(gates, adoptions, measurements, feedback, mock(), dossiers, rules,
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), OfficeClock.ZONE));
    private final DeviationForm judging = new DeviationForm(desk, mock(), dossiers, user);

    @BeforeEach
    void aMandatoryTheme() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2,
                requirement(Theme.CIR, 1, ">=", "5"), requirement(Theme.CIR, 2, ">=", "50")));
        when(rules.deviationGrounds(TODAY)).thenReturn(List.of(new nl.mvoi.inkoop.rules.Choice("MARKT", "De markt kan het niet")));
        when(dossiers.get(NUMBER)).thenReturn(new Dossier(NUMBER,
                Requests.about("WEG").made(),
                "Wegen", false, "opdrachtgever", TODAY, null, null, null, Grounds.NONE, false));
        when(feedback.on(any(), any())).thenReturn("");
    }

    @Test
    void theProposalNeedsNoMoreThanAChoice() {
        assertThat(problems(Map.of("poortKeuze", "OVERNEMEN"))).isEmpty();
    }

    @Test
    void whatIsChosenIsTakenAsItWasWritten() {
        Map<String, Object> answers = Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | niet overnemen\ncir-2 | | 60,5 | CB",
                "eigenEisen", "* | Eigen \\| eis | CB | ten minste | 3 | stuks | rapport | aantal\n* | Tweede | EIS | = | 1 | ja/nee | foto | gedaan");

        assertThat(problems(answers)).isEmpty();
        assertThat(accepted(answers)).isEqualTo(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of("CIR-2", new BigDecimal("60.5")),
                Map.of("CIR-2", List.of(Use.CB)), List.of(new Own("Eigen | eis", Use.CB, "stuks", ">=", new BigDecimal("3"), "rapport", "aantal"),
                new Own("Tweede", Use.EIS, "ja/nee", "=", BigDecimal.ONE, "foto", "gedaan")), null, null, BOTH));
    }

    @Test
    void rowsThatWereLeftAsTheyAreTakeTheWholeProposal() {
        assertThat(accepted(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | OVERNEMEN | 5 | EIS,CB\nCIR-2 | | 50 |",
                "afwijkingGrond", "MARKT", "toelichting", "Prima"))).isEqualTo(ThemeAnswer.wholeProposal("Prima"));
    }

    @Test
    void aDeviationOfOneRequirementIsAskedForThatOneAndIsExplained() {
        Map<String, Object> answers = new HashMap<>(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-2 = Afwijken (tenzij)"));
        assertThat(fields(answers)).containsExactlyInAnyOrder("afwijkingGrond", "afwijkingMotivering", "afwijkingVervanging", "afwijkingEinddatum");

        answers.putAll(Map.of("afwijkingGrond", "MARKT", "afwijkingMotivering", "Omdat", "afwijkingVervanging", "Een proef",
                "afwijkingEinddatum", "2027-01-31"));
        assertThat(problems(answers)).isEmpty();
        assertThat(accepted(answers)).isEqualTo(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-1"), Map.of(), Map.of(), List.of(),
                new Tenzij("MARKT", "Omdat", "Een proef", LocalDate.of(2027, 1, 31), List.of("CIR-2")), null, BOTH));
    }

    @Test
    void aRequirementThatIsDeviatedFromMayHaveAReasonOfItsOwnWhichComesBackWithItsRow() {
        Map<String, Object> answers = new HashMap<>(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | OVERNEMEN | | | Niet gevraagd\nCIR-2 | AFWIJKEN | | | Geen markt",
                "afwijkingGrond", "MARKT", "afwijkingMotivering", "Omdat", "afwijkingVervanging", "Een proef", "afwijkingEinddatum", "2027-01-31"));
        assertThat(problems(answers)).isEmpty();

        ThemeAnswer kept = accepted(answers);

        assertThat(kept.deviation().reasons()).as("only of what is deviated from").containsExactly(Map.entry("CIR-2", "Geen markt"));
        when(gates.newestAnswer(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(Optional.of(kept));
        assertThat(form.show(TASK)).containsEntry("eisen", "CIR-1 | OVERNEMEN | 5 | EIS,CB\nCIR-2 | AFWIJKEN | 50 | EIS,CB | Geen markt");
    }

    @Test
    void nobodyDeviatesFromWhatIsNotMandatory() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.RELEVANT, 1, requirement(Theme.CIR, 1, ">=", "5")));

        assertThat(fields(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 = AFWIJKEN"))).containsExactly("eisen:CIR-1:keuze");
    }

    @Test
    void aRequirementForAnotherProductIsOffUntilSomebodyChoosesIt() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2, Advice.forAnotherProduct(requirement(Theme.CIR, 2, ">=", "50"))));

        assertThat((List<?>) form.show(TASK).get("eisRijen")).isEmpty();
        assertThat(form.show(TASK).get("andereEisRijen").toString()).contains("CIR-2").doesNotContain("value=AFWIJKEN");
        assertThat(form.show(TASK)).containsEntry("andereEisen", "CIR-2 | NIET_OVERNEMEN | 50 | EIS,CB");
        assertThat(accepted(Map.of("poortKeuze", "OVERNEMEN", "andereEisen", "CIR-2 | NIET_OVERNEMEN | 50 | EIS,CB")).picked()).isEmpty();
    }

    @Test
    void whoFillsInARowReadsWhichLevelItReachesAndHowOftenOthersAdoptedAndMetIt() {
        when(measurements.of(List.of("CIR-1", "CIR-2"), NUMBER)).thenReturn(Map.of("CIR-1", new EarlierMeasurements.Tally("CIR-1", 1, 0),
                "CIR-2", new EarlierMeasurements.Tally("CIR-2", 10, 9)));
        when(adoptions.of(List.of("CIR-1", "CIR-2"), NUMBER)).thenReturn(Map.of("CIR-1", new Tally("CIR-1", 1, 1), "CIR-2", new Tally("CIR-2", 12, 7)));

        assertThat(form.show(TASK).get("eisRijen").toString()).contains("adres=/regelboek/tabellen/themarelevantie#regel-r1",
                "tekst=1; dit thema vraagt niveau 2.", "Overgenomen bij 1 van 1 eerdere inkoop. Gehaald bij 0 van 1 meting.",
                "Overgenomen bij 7 van 12 eerdere inkopen. Gehaald bij 9 van 10 metingen.");
    }

    @Test
    void aNormThatIsExactAndTheOnlyPlaceAreThereToRead() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 1, requirement(Theme.CIR, 1, "=", "1", "aandeel", Use.CB)));

        assertThat(form.show(TASK).get("eisRijen").toString()).doesNotContain("Note[naam=Norm").contains("keuzes=[Option[value=1, label=",
                "keuzes=[Option[value=CB, label=contractbepaling]]", "waarde=CB");
        assertThat(fields(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | OVERNEMEN | 2"))).containsExactly("eisen:CIR-1:norm");
        assertThat(fields(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | OVERNEMEN | 1 | EIS"))).containsExactly("eisen:CIR-1:gebruik");
        assertThat(accepted(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | OVERNEMEN | 1 | CB"))).isEqualTo(ThemeAnswer.wholeProposal(null));
    }

    @Test
    void whatIsLeftOutIsNotInTheAnswer() {
        assertThat(accepted(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 = NIET_OVERNEMEN"))).isEqualTo(new ThemeAnswer(Choice.KIEZEN,
                List.of("CIR-2"), Map.of(), Map.of(), List.of(), null, null, BOTH));
    }

    @Test
    void aPlaceOfTheRulesThatIsChosenIsKept() {
        assertThat(accepted(Map.of("poortKeuze", "OVERNEMEN", "eisen", "CIR-1 | OVERNEMEN | 5 | EIS\nCIR-2 | |"))).isEqualTo(new ThemeAnswer(Choice.KIEZEN,
                List.of("CIR-1", "CIR-2"), Map.of(), Map.of("CIR-1", List.of(Use.EIS)), List.of(), null, null, BOTH));
    }

    @Test
    void requirementsOfTheBuyersOwnAreFewAndShort() {
        String own = "* | %s | CB | >= | 3 | %s | %s | %s";
        assertThat(problems(own(own.formatted("x".repeat(2000), "x".repeat(100), "x".repeat(500), "x".repeat(500))))).isEmpty();
        assertThat(ownFields(own.formatted("x".repeat(2001), "x".repeat(101), "x".repeat(501), "x".repeat(501)))).containsExactlyInAnyOrder(
                "eigenEisen:*1:tekst", "eigenEisen:*1:eenheid", "eigenEisen:*1:bewijs", "eigenEisen:*1:kpi");
        assertThat(ownFields("* | Eigen | CB | > | -1000000000001 | stuks | rapport | aantal")).containsExactlyInAnyOrder("eigenEisen:*1:operator",
                "eigenEisen:*1:norm");
        assertThat(problems(own(String.join("\n", Collections.nCopies(5, own.formatted("Eigen", "stuks", "rapport", "aantal")))))).isEmpty();
        assertThat(ownFields(String.join("\n", Collections.nCopies(6, own.formatted("Eigen", "stuks", "rapport", "aantal"))))).containsExactly("eigenEisen");
        assertThat(ownFields("onzin")).containsExactly("eigenEisen");
    }

    private List<String> ownFields(String lines) {
        return fields(own(lines));
    }

    private static Map<String, Object> own(String lines) {
        return Map.of("poortKeuze", "OVERNEMEN", "eigenEisen", lines);
    }

    @Test
    void whoeverDeviatedFromTheThemeFindsThatAgain() {
        when(gates.newestAnswer(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(Optional.of(new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(),
                List.of(), new Tenzij("MARKT", "Omdat", "Een proef", LocalDate.of(2027, 1, 31), List.of()), null)));

        assertThat(form.show(TASK)).containsEntry("poortKeuze", "AFWIJKEN").containsEntry("afwijkingVervanging", "Een proef")
                .doesNotContainKeys("eisen", "andereEisen", "eigenEisen", "toelichting");
    }

    @Test
    void whoeverChoseFindsHisChoiceAgain() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 1, ">=", "5"),
                Advice.forAnotherProduct(requirement(Theme.CIR, 2, ">=", "50"))));
        when(gates.newestAnswer(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(Optional.of(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of(),
                Map.of("CIR-2", List.of(Use.CB)), List.of(), null, null)));

        assertThat(form.show(TASK)).containsEntry("eisen", "CIR-1 | NIET_OVERNEMEN | 5 | EIS,CB").containsEntry("andereEisen", "CIR-2 | OVERNEMEN | 50 | CB")
                .doesNotContainKeys("afwijkingGrond");
    }

    @Test
    void whoeverTookAllThatIsForAnotherProductFindsThatAgain() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2, Advice.forAnotherProduct(requirement(Theme.CIR, 2, ">=", "50"))));
        answered(accepted(Map.of("poortKeuze", "OVERNEMEN", "andereEisen", "CIR-2 = OVERNEMEN")));

        assertThat(form.show(TASK)).containsEntry("andereEisen", "CIR-2 | OVERNEMEN | 50 | EIS,CB");
    }

    /** Two of them: who names one has not chosen the other. */
    @ParameterizedTest
    @CsvSource({"KLI-1 = OVERNEMEN, KLI-1", "KLI-1 = NIET_OVERNEMEN,", "KLI-1 | | 50 / KLI-2 | OVERNEMEN | 50, KLI-2"})
    void ofWhatIsForAnotherProductOnlyWhatIsChosenIsAdopted(String typed, String adopted) {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2,
                Advice.forAnotherProduct(requirement(Theme.KLI, 1, ">=", "50")), Advice.forAnotherProduct(requirement(Theme.KLI, 2, ">=", "50"))));

        assertThat(accepted(Map.of("poortKeuze", "OVERNEMEN", "andereEisen", typed.replace(" / ", "\n"))).picked())
                .isEqualTo(Stream.ofNullable(adopted).toList());
    }

    @Test
    void whatTheRulesProposeSinceIsOnAndWhatWasLeftOutStaysOff() {
        answered(chosen(List.of("CIR-1")));
        assertThat(form.show(TASK)).containsEntry("eisen", "CIR-1 | NIET_OVERNEMEN | 5 | EIS,CB\nCIR-2 | OVERNEMEN | 50 | EIS,CB");

        answered(chosen(null));
        assertThat(form.show(TASK)).as("an answer of before").containsEntry("eisen", "CIR-1 | NIET_OVERNEMEN | 5 | EIS,CB\nCIR-2 | NIET_OVERNEMEN | 50 | EIS,CB");
    }

    @Test
    void whatWasForAnotherProductIsOnOnceItFits() {
        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2, Advice.forAnotherProduct(requirement(Theme.CIR, 2, ">=", "50"))));
        ThemeAnswer before = accepted(Map.of("poortKeuze", "OVERNEMEN", "andereEisen", "CIR-2 = NIET_OVERNEMEN"));
        answered(before);
        assertThat(form.show(TASK)).containsEntry("andereEisen", "CIR-2 | NIET_OVERNEMEN | 50 | EIS,CB");

        when(gates.advice(NUMBER, Theme.CIR)).thenReturn(about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 2, ">=", "50")));
        assertThat(form.show(TASK)).containsEntry("eisen", "CIR-2 | OVERNEMEN | 50 | EIS,CB");
    }

    private static ThemeAnswer chosen(List<String> offered) {
        return new ThemeAnswer(Choice.KIEZEN, List.of(), Map.of(), Map.of(), List.of(), null, "Al geregeld.", offered);
    }

    @Test
    void aRowForAnUnknownRequirementAndALineOfNothingAreRefused() {
        assertThat(problems(Map.of("poortKeuze", "OVERNEMEN", "eisen", "KLI-1 = OVERNEMEN\nonzin"))).hasSize(2);
    }

    @Test
    void theFormOfBeforeTheRowsIsStillUnderstood() {
        Map<String, Object> answers = Map.of("poortKeuze", "KIEZEN", "gekozenEisen", List.of("CIR-2", "CIR-2"),
                "aanscherpingen", "cir-2 = 60,5", "eigenEis", "Eigen", "eigenEisGebruik", "CB", "eigenEisOperator", ">=",
                "eigenEisNorm", 3, "eigenEisEenheid", "stuks", "eigenEisBewijs", "rapport", "eigenEisKpi", "aantal");

        assertThat(form.show(EARLIER)).containsKeys("poortEisen", "eisKeuzes", "aanscherpingRijen");
        assertThat(form.show(TASK)).doesNotContainKeys("poortEisen", "eisKeuzes", "aanscherpingRijen");
        assertThat(problems(answers)).isEmpty();
        assertThat(accepted(answers)).isEqualTo(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of("CIR-2", new BigDecimal("60.5")), Map.of(),
                List.of(new Own("Eigen", Use.CB, "stuks", ">=", new BigDecimal("3"), "rapport", "aantal")), null, null, BOTH));
    }

    @Test
    void theFormOfBeforeTheRowsShowsAgainWhatWasAnswered() {
        answered(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-2"), Map.of("CIR-2", new BigDecimal("60.5")), Map.of(),
                List.of(new Own("Eigen", Use.CB, "stuks", ">=", new BigDecimal("3"), "rapport", "aantal")), null, "Waarom"));

        assertThat(form.show(EARLIER)).containsEntry("poortKeuze", "KIEZEN").containsEntry("gekozenEisen", List.of("CIR-2"))
                .containsEntry("aanscherpingen", "CIR-2 = 60,50").containsEntry("eigenEis", "Eigen").containsEntry("eigenEisGebruik", "CB")
                .containsEntry("eigenEisEenheid", "stuks").containsEntry("eigenEisOperator", ">=").containsEntry("eigenEisNorm", new BigDecimal("3"))
                .containsEntry("eigenEisBewijs", "rapport").containsEntry("eigenEisKpi", "aantal").containsEntry("toelichting", "Waarom");
        assertThat(form.show(TASK)).containsEntry("poortKeuze", "OVERNEMEN").doesNotContainKeys("gekozenEisen", "aanscherpingen", "eigenEis");
    }

    @Test
    void theFormOfBeforeTheRowsShowsAgainThatAllWasAdopted() {
        answered(ThemeAnswer.wholeProposal(null));

        assertThat(form.show(EARLIER)).containsEntry("poortKeuze", "OVERNEMEN").doesNotContainKeys("gekozenEisen", "aanscherpingen", "eigenEis");
    }

    private void answered(ThemeAnswer earlier) {
        when(gates.newestAnswer(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(Optional.of(earlier));
    }

    @Test
    void whatTheFormFileRefusesIsNotSaidAgain() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("poortKeuze", "AFWIJKEN"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 0", "2026-11-23, 1", "2999-12-31, 1"})
    void aDeviationEndsOnADayAfterTodayThatSomebodyMayLiveToSee(String end, int problems) {
        Map<String, Object> answers = new HashMap<>(Map.of("poortKeuze", "AFWIJKEN", "afwijkingGrond", "MARKT",
                "afwijkingMotivering", "x".repeat(50), "afwijkingVervanging", "Iets anders"));
        answers.put("afwijkingEinddatum", end);

        assertThat(problems(answers)).hasSize(problems);
        if (problems == 0) {
            assertThat(accepted(answers).deviation())
                    .isEqualTo(new Tenzij("MARKT", "x".repeat(50), "Iets anders", LocalDate.of(2026, 11, 24), List.of()));
        }
    }

    @Test
    void theFormShowsTheProposalTheFindingsAndTheEarlierAnswer() {
        when(gates.findings(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(List.of("Kies <meer>."));
        when(gates.newestAnswer(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(Optional.of(new ThemeAnswer(Choice.KIEZEN, List.of("CIR-1"),
                Map.of("CIR-1", new BigDecimal("7")), Map.of(), List.of(new Own("A|b", Use.CB, "stuks", ">=", new BigDecimal("2.5"), "rapport", "aantal")),
                new Tenzij("MARKT", "Omdat", "Een proef", LocalDate.of(2027, 1, 31), List.of("CIR-2")), "Waarom")));
        Map<String, Object> shown = form.show(TASK);

        assertThat(shown).containsEntry("poortKeuze", "OVERNEMEN").containsEntry("toelichting", "Waarom")
                .containsEntry("eisen", "CIR-1 | OVERNEMEN | 7 | EIS,CB\nCIR-2 | AFWIJKEN | 50 | EIS,CB")
                .containsEntry("eigenEisen", "* | A\\|b | CB | >= | 2,50 | stuks | rapport | aantal")
                .containsEntry("afwijkingGrond", "MARKT").containsEntry("afwijkingMotivering", "Omdat").containsEntry("afwijkingVervanging", "Een proef")
                .containsEntry("afwijkingEinddatum", LocalDate.of(2027, 1, 31));
        assertThat(shown.get("terugkoppeling").toString()).contains("Kies").doesNotContain("<meer>");
        assertThat(shown.get("themaUitleg").toString()).contains("Circulaire economie").contains("verplicht");
        assertThat((List<?>) shown.get("eisRijen")).hasSize(2);
        assertThat((List<?>) shown.get("eigenEisRijen")).hasSize(1);
        assertThat(shown.get("gronden")).isEqualTo(List.of(Map.of("label", "De markt kan het niet", "value", "MARKT")));
    }

    @Test
    void whoAskedForADeviationDoesNotJudgeIt() {
        when(desk.deviation(new Place(NUMBER, Gate.G2, Theme.CIR))).thenReturn(new Deviation(Theme.CIR, Gate.G2, List.of(), Map.of(), "MARKT", "x", "y", TODAY,
                "inkoper", null, null, null, null, Status.GEVRAAGD));
        when(desk.judge(new Place(NUMBER, Gate.G2, Theme.CIR), false, "Nee.")).thenReturn(Judgement.NEGATIEF);
        Answers negative = new Answers(Map.of("afwijkingOordeel", "NEGATIEF", "afwijkingOordeelToelichting", "Nee."));

        when(user.idOrSystem()).thenReturn("inkoper");
        Problems own = new Problems();
        judging.check(TASK, negative, own);
        assertThat(own.found()).singleElement().asString().contains("zelf gevraagd");

        when(user.idOrSystem()).thenReturn("mvoi-adviseur");
        Problems others = new Problems();
        judging.check(TASK, negative, others);
        assertThat(others.found()).isEmpty();
        assertThat(judging.accept(TASK, negative)).isEqualTo(Map.of("afwijkingAdvies", "NEGATIEF"));
    }

    @Test
    void whatIsRefusedIsRefusedAtItsField() {
        assertThat(fields(Map.of("poortKeuze", "OVERNEMEN", "eisen", "KLI-1 = OVERNEMEN\nonzin"))).containsExactly("eisen", "eisen");
        assertThat(fields(Map.of("poortKeuze", "KIEZEN", "aanscherpingen", "KLI-1 = 3\nonzin"))).containsExactly("aanscherpingen", "aanscherpingen");
        assertThat(fields(Map.of("poortKeuze", "AFWIJKEN", "afwijkingEinddatum", "2026-11-23"))).containsExactly("afwijkingEinddatum");
        assertThat(fields(Map.of("poortKeuze", "AFWIJKEN", "afwijkingEinddatum", "2999-12-31"))).containsExactly("afwijkingEinddatum");
    }

    private List<String> fields(Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(TASK, new Answers(answers), problems);
        return RefusedFields.of(problems);
    }

    private List<String> problems(Map<String, Object> answers) {
        Problems problems = new Problems();
        form.check(TASK, new Answers(answers), problems);
        return problems.found();
    }

    private ThemeAnswer accepted(Map<String, Object> answers) {
        assertThat(form.accept(TASK, new Answers(answers))).isEmpty();
        ArgumentCaptor<ThemeAnswer> taken = ArgumentCaptor.forClass(ThemeAnswer.class);
        verify(gates).answer(any(), taken.capture());
        return taken.getValue();
    }
}
