// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals.Decision;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.gate.internal.Turns;
import nl.mvoi.inkoop.gate.internal.theme.Advice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeDecider;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.gate.internal.theme.ThemeResult;
import nl.mvoi.inkoop.gate.jdbc.AnswerStore;
import nl.mvoi.inkoop.gate.jdbc.DeviationRow;
import nl.mvoi.inkoop.gate.jdbc.DeviationRows;
import nl.mvoi.inkoop.gate.jdbc.DeviationStore;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations.Earlier;
import nl.mvoi.inkoop.gate.jdbc.EarlierDeviations.Tally;
import nl.mvoi.inkoop.gate.jdbc.GateAnswers;
import nl.mvoi.inkoop.gate.jdbc.GateResultRows;
import nl.mvoi.inkoop.gate.jdbc.StoredRequirements;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
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
import org.mockito.ArgumentCaptor;

/** The life of a theme's gate without a database: {@code ThemeGatesTest} asks the same desks on real tables. */
class ThemeGateLifeTest {

    private static final Instant NEXT_DAY = Instant.parse("2026-12-02T09:00:00Z");

    private final DeviationRows deviationRows = RowsInMemory.of(DeviationRows.class);
    private final EarlierDeviations earlier = mock();
    private final StoredRequirements requirements = mock(StoredRequirements.class);
    private final GateAnswers answers = RowsInMemory.of(GateAnswers.class);
    private final GateResultRows results = RowsInMemory.of(GateResultRows.class);
    private TenderWorld world;
    private GateBook book;
    private DeviationDesk desk;
    private ThemeGates gates;

    @BeforeEach
    void aPublishedPurchase() {
        in(new TenderWorld(Lane.VOLLEDIG, Procedure.EUROPEES));
    }

    @Test
    void aThemeThatDoesNotMatterClosesItselfInTheNameOfTheSystem() {
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.GLO))).isFalse();
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.GLO))).isEqualTo(ThemeResult.NIET_VAN_TOEPASSING);
        assertThat(gates.pass(new Place(DOSSIER, Gate.G2, Theme.GLO))).isEqualTo(Outcome.NIET_VAN_TOEPASSING);

        assertThat(gates.answeredBy(new Place(DOSSIER, Gate.G2, Theme.GLO))).isEmpty();
        assertThat(book.newestEntry(new Place(DOSSIER, Gate.G2, Theme.GLO)).orElseThrow().result().by()).isEqualTo("systeem");
        told("Poort G2 Gezonde leefomgeving niet van toepassing");
    }

    @Test
    void theLightLaneAdoptsTheProposalItselfWhenTheBuyerAccepted() {
        in(new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS));

        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isFalse();
        assertThat(gates.pass(new Place(DOSSIER, Gate.G2, Theme.KLI))).isEqualTo(Outcome.GEHAALD);
        assertThat(adopted(Theme.KLI)).extracting(AdoptedRequirement::code).containsExactly("KLI-1", "KLI-2");
        assertThat(gates.newestAnswer(new Place(DOSSIER, Gate.G2, Theme.KLI))).contains(ThemeAnswer.wholeProposal(null));

        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.SGS))).isFalse();
        assertThat(gates.newestAnswer(new Place(DOSSIER, Gate.G2, Theme.SGS)))
                .contains(ThemeAnswer.wholeProposal("De regels noemen voor dit thema geen eis."));
    }

    @Test
    void aYesToAllThemesIsNoYesToWhatIsMeantForAnotherProduct() {
        in(new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS));
        explored(about(Theme.KLI, Relevance.VERPLICHT, 2, Advice.forAnotherProduct(requirement(Theme.KLI, 2, ">=", "50"))));

        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isTrue();
        assertThat(gates.newestAnswer(new Place(DOSSIER, Gate.G2, Theme.KLI))).isEmpty();
    }

    @Test
    void whatTheSystemAnsweredDoesNotStandWhenTheBuyerWantsToChoose() {
        TenderWorld light = new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        in(light);
        gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI));
        gates.pass(new Place(DOSSIER, Gate.G2, Theme.KLI));

        in(new TenderWorld(Lane.VOLLEDIG, Procedure.ENKELVOUDIG_ONDERHANDS));
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isTrue();
    }

    @Test
    void findingsShutTheGateAndAreToldOnceEach() {
        answer(Theme.KLI, choose("KLI-1"));

        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.KLI))).isEqualTo(ThemeResult.BEVINDINGEN);
        assertThat(gates.findings(new Place(DOSSIER, Gate.G2, Theme.KLI))).singleElement().asString().contains("lager dan niveau 2");
        assertThat(book.newestEntry(new Place(DOSSIER, Gate.G2, Theme.KLI)).orElseThrow().result().by()).isEqualTo("inkoper");
        assertThatThrownBy(() -> gates.pass(new Place(DOSSIER, Gate.G2, Theme.KLI))).isInstanceOf(IllegalStateException.class);
        verify(requirements, never()).replace(any(), any(), any(), any());
        told("Poort G2 Klimaat nog niet gehaald");
    }

    @Test
    void whatPassedStaysUntilTheProcedureChanges() {
        passed(Theme.KLI, choose("KLI-2"));
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isFalse();
        assertThat(gates.answeredBy(new Place(DOSSIER, Gate.G2, Theme.KLI))).contains("inkoper");
        told("Poort G2 Klimaat gehaald");

        in(new TenderWorld(Lane.VOLLEDIG, Procedure.NATIONAAL_OPENBAAR));
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isTrue();
    }

    @Test
    void whatPassedIsAskedAgainOnceSomebodyDecidedAboutTheStrategy() {
        passed(Theme.KLI, choose("KLI-2"));
        decided(SubjectKind.STRATEGIE, null, ApprovalOutcome.AFGEWEZEN, "Nee", world.clock.instant().minusSeconds(1));
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isFalse();

        decided(SubjectKind.STRATEGIE, null, ApprovalOutcome.AFGEWEZEN, "Nee", world.clock.instant().plusSeconds(1));
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KLI))).isTrue();
    }

    @Test
    void whatPassedStaysWhenTheStrategyWasApprovedUntilATenderFails() {
        passed(Theme.KLI, choose("KLI-2"));
        decided(SubjectKind.STRATEGIE, null, ApprovalOutcome.AKKOORD, "Goed", world.clock.instant().plusSeconds(1));
        assertThat(gates.asksAgain(new Place(DOSSIER, Gate.G2, Theme.KLI))).isFalse();

        happened(EventKind.RONDE_GEEINDIGD);
        assertThat(gates.asksAgain(new Place(DOSSIER, Gate.G2, Theme.KLI))).isTrue();
    }

    @Test
    void afterAChangeAThemeIsAskedAgainOnlyWhenItAsksSomethingElse() {
        passed(Theme.KLI, choose("KLI-2"));
        happened(EventKind.INKOOP_GEWIJZIGD);
        assertThat(gates.asksAgain(new Place(DOSSIER, Gate.G2, Theme.KLI))).isFalse();

        explored(about(Theme.KLI, Relevance.VERPLICHT, 2, requirement(Theme.KLI, 1, ">=", "5"), requirement(Theme.KLI, 2, ">=", "60")));
        assertThat(gates.asksAgain(new Place(DOSSIER, Gate.G2, Theme.KLI))).as("other norms").isTrue();
    }

    @Test
    void aDeviationThatNobodyDecidedLapsesOnce() {
        asked();

        desk.lapseOpen(DOSSIER);

        assertThat(desk.deviation(new Place(DOSSIER, Gate.G2, Theme.KET)).status()).isEqualTo(Deviations.Status.VERVALLEN);
        verify(world.timeline).recordBySystem(DOSSIER, EventKind.AFWIJKING_VERVALLEN, "Afwijking voor Ketenverantwoordelijkheid vervallen",
                "Zij was gevraagd en nog niet beslist.", EventData.result("VERVALLEN").at("G2", "KET"));
        int lines = world.timeline.size();
        desk.lapseOpen(DOSSIER);
        assertThat(world.timeline.size()).as("once").isEqualTo(lines);
    }

    private void happened(EventKind kind) {
        doReturn(List.of(new Timeline.Event(OfficeClock.now(world.clock).plusMinutes(1), "inkoper", kind, null, "", null, EventData.NONE)))
                .when(world.timeline).newest(DOSSIER, Set.of(kind), 1);
    }

    @Test
    void aRequirementOfTheBuyersOwnIsMeasuredAsOftenAsTheThemesMostFrequentOne() {
        passed(Theme.KLI, own("KLI-2"));
        assertThat(adopted(Theme.KLI)).filteredOn(one -> one.code().startsWith("EIGEN")).extracting(AdoptedRequirement::frequency)
                .containsExactly("KWARTAAL");

        passed(Theme.SGS, own());
        assertThat(adopted(Theme.SGS)).extracting(AdoptedRequirement::frequency).containsExactly("KWARTAAL");

        explored(about(Theme.SGS, Relevance.RELEVANT, 1));
        passed(Theme.SGS, own());
        assertThat(adopted(Theme.SGS)).extracting(AdoptedRequirement::frequency).containsExactly("JAAR");
    }

    @Test
    void anAwardCriterionCountsOnlyWhereBidsEarnPointsOrWhereThereAreNoCriteria() {
        explored(about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 2, ">=", "50", "aandeel", Use.GC)));
        answer(Theme.CIR, choose("CIR-2"));
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.CIR))).isEqualTo(ThemeResult.GEHAALD);

        world.awards(AwardMethod.LAAGSTE_PRIJS, null, null);
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.CIR))).isEqualTo(ThemeResult.BEVINDINGEN);

        in(new TenderWorld(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS));
        world.awards(AwardMethod.LAAGSTE_PRIJS, null, null);
        explored(about(Theme.CIR, Relevance.VERPLICHT, 2, requirement(Theme.CIR, 2, ">=", "50", "aandeel", Use.GC)));
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.CIR))).isEqualTo(ThemeResult.GEHAALD);
    }

    @Test
    void aDeviationOpensTheGateFromItsApprovalToItsLastDay() {
        asked();
        assertThatThrownBy(() -> gates.pass(new Place(DOSSIER, Gate.G2, Theme.KET))).isInstanceOf(IllegalStateException.class);

        world.moment(NEXT_DAY);
        world.as("mvoi-adviseur");
        assertThat(desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), true, "Akkoord")).isEqualTo(Deviations.Judgement.POSITIEF);
        decided(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, "Mag", NEXT_DAY);
        assertThat(desk.decide(new Place(DOSSIER, Gate.G2, Theme.KET))).isTrue();

        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.KET))).isEqualTo(ThemeResult.GEHAALD);
        assertThat(gates.pass(new Place(DOSSIER, Gate.G2, Theme.KET))).isEqualTo(Outcome.AFGEWEKEN);
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KET))).isFalse();
        told("Poort G2 Ketenverantwoordelijkheid gehaald met een afwijking");

        world.day(TODAY.plusMonths(3).plusDays(1));
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.KET))).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(gates.asksTask(new Place(DOSSIER, Gate.G2, Theme.KET))).isTrue();
    }

    @Test
    void aDeviationIsKeptAsItWasAskedAndJudged() {
        asked();
        world.moment(NEXT_DAY);
        world.as("mvoi-adviseur");
        assertThat(desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), false, "Te dun")).isEqualTo(Deviations.Judgement.NEGATIEF);

        DeviationRow kept = desk.newest(new Place(DOSSIER, Gate.G2, Theme.KET)).orElseThrow();
        assertThat(kept).isEqualTo(new DeviationRow(1L, DOSSIER, Gate.G2, Theme.KET, 1L, null, "MARKT", "Niemand levert het", "Een pilot",
                TODAY.plusMonths(3), "inkoper", OffsetDateTime.parse("2026-12-01T10:00:00Z"), "mvoi-adviseur",
                OffsetDateTime.parse("2026-12-02T09:00:00Z"), "NEGATIEF", "Te dun", "GEVRAAGD"));
        verify(world.timeline).record(DOSSIER, EventKind.AFWIJKING_GEVRAAGD, "Afwijking gevraagd voor Ketenverantwoordelijkheid", "Niemand levert het",
                EventData.NONE.at("G2", "KET"));
        verify(world.timeline).record(DOSSIER, EventKind.AFWIJKING_BEOORDEELD, "Afwijking voor Ketenverantwoordelijkheid beoordeeld: negatief", "Te dun",
                EventData.result("NEGATIEF").at("G2", "KET"));
        assertThat(desk.newest(DOSSIER, Theme.KET)).contains(kept);
        assertThat(desk.newest(DOSSIER, Theme.CIR)).isEmpty();
    }

    @Test
    void whatTheAdviserTurnedDownNobodyApproves() {
        asked();
        desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), false, "Te dun");
        decided(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, " ", world.clock.instant());

        refused("Te dun");
        verify(world.timeline).record(DOSSIER, EventKind.AFWIJKING_BESLIST, "Afwijking voor Ketenverantwoordelijkheid afgewezen", "Te dun",
                EventData.result("AFGEWEZEN").at("G2", "KET"));
        assertThatThrownBy(() -> desk.decide(new Place(DOSSIER, Gate.G2, Theme.KET))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatTheApproverTurnedDownIsRefusedInHisWords() {
        asked();
        desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), true, "Akkoord");
        decided(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AFGEWEZEN, "Liever niet", world.clock.instant());

        refused("Liever niet");
    }

    @Test
    void anApprovalFromBeforeTheJudgementIsAboutSomethingElse() {
        asked();
        desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), true, "Akkoord");
        decided(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, "Mag", world.clock.instant().minusSeconds(1));

        refused("Akkoord");
    }

    @Test
    void aDeviationThatEndedBeforeItWasDecidedIsNotAllowed() {
        asked();
        desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), true, "Akkoord");
        decided(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, "Mag", world.clock.instant());
        world.day(TODAY.plusMonths(3).plusDays(1));

        refused("Mag");
    }

    @Test
    void aDeviationMayStillBeAllowedOnItsLastDay() {
        asked();
        desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), true, "Akkoord");
        decided(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, "Mag", world.clock.instant());
        world.day(TODAY.plusMonths(3));

        assertThat(desk.decide(new Place(DOSSIER, Gate.G2, Theme.KET))).isTrue();
        verify(world.timeline).record(DOSSIER, EventKind.AFWIJKING_BESLIST, "Afwijking voor Ketenverantwoordelijkheid toegestaan", "Mag",
                EventData.result("TOEGESTAAN").at("G2", "KET"));
    }

    @Test
    void whoJudgesReadsWhatIsAskedAndWhoApprovesAlsoTheJudgement() {
        asked();
        when(world.people.find("inkoper")).thenReturn(Optional.of(new Person("inkoper", "Iris Koper", null)));
        assertThat(sheet().of(new Place(DOSSIER, Gate.G2, Theme.KET))).contains("(poort G2)", "Gevraagd door: Iris Koper, op",
                "Uitleg: Niemand levert het", "Een pilot", "1 maart 2027").doesNotContain("Oordeel", "Reden: MARKT");

        desk.judge(new Place(DOSSIER, Gate.G2, Theme.KET), true, "Akkoord");
        assertThat(sheet().of(new Place(DOSSIER, Gate.G2, Theme.KET))).contains("Oordeel van de MVOI-adviseur (Iris Koper): positief. Akkoord");
        DeviationApproval approval = new DeviationApproval(desk, sheet(), world.dossiers, world.people);
        assertThat(approval.subject()).isEqualTo(SubjectKind.AFWIJKING);
        assertThat(approval.summary(DOSSIER, "KET")).startsWith("Asfalt\n\n## Afwijking")
                .contains("\n\n## Geld\n\n- Geraamde waarde: ", "\n\n## Planning\n\n- Aangevraagd op ", "\n\n## De aanvraag\n\n- Aangevraagd door opdrachtgever, afdeling ");
        assertThat(approval.makers(DOSSIER, "KET")).containsExactly("inkoper");
    }

    @Test
    void whoJudgesReadsWhatGoesWhatStaysAndHowItWentBefore() {
        when(world.dossiers.assignment(DOSSIER)).thenReturn(Optional.of(new Assignment(Assignment.Choice.KOPEN, "Nodig",
                Map.of(Theme.KET, new Assignment.Goal("Eerlijk werk", "punten")), null, "opdrachtgever")));
        asked();
        assertThat(sheet().of(new Place(DOSSIER, Gate.G2, Theme.KET))).contains("## Wat vervalt\n\n- Het hele thema, met ambitieniveau 1:\n"
                        + "- KET-1: Eis van niveau 1 – minstens 5 procent", "## Wat blijft\n\n- Wat ervoor in de plaats komt: Een pilot",
                "Het doel van de opdrachtgever voor dit thema: Eerlijk werk (gemeten in: punten)", "Klimaat: WEG-KLI-1", "nog niet eerder een afwijking gevraagd");

        when(earlier.tally(eq(Theme.KET), eq("MARKT"), anyLong())).thenReturn(new Tally(3, 2));
        when(earlier.newest(eq(Theme.KET), eq("MARKT"), anyLong(), anyInt())).thenReturn(List.of(
                new Earlier(DOSSIER, Deviations.Status.TOEGESTAAN, TODAY), new Earlier(DOSSIER, Deviations.Status.TOEGESTAAN, TODAY.minusDays(1)),
                new Earlier(DOSSIER, Deviations.Status.AFGEWEZEN, TODAY), new Earlier(DOSSIER, null, TODAY)));
        assertThat(sheet().of(new Place(DOSSIER, Gate.G2, Theme.KET))).contains("eerder 3 keer een afwijking gevraagd. Daarvan zijn er 2 toegestaan.",
                "- " + DOSSIER + " (Asfalt): toegestaan, geldt tot en met 1 december 2026",
                "- " + DOSSIER + " (Asfalt): toegestaan, gold tot en met 30 november 2026",
                "- " + DOSSIER + " (Asfalt): niet toegestaan", "- " + DOSSIER + " (Asfalt): nog niet beslist");
    }

    @Test
    void whoJudgesADeviationOfOneRequirementReadsThatTheOthersStay() {
        answer(Theme.KLI, new ThemeAnswer(Choice.KIEZEN, List.of("KLI-1"), Map.of(), Map.of(), List.of(),
                new Tenzij("MARKT", "Niemand levert het", "Een pilot", TODAY.plusMonths(3), List.of("KLI-2"), Map.of("KLI-2", "Het *merk* stopt")), null));
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.KLI))).isEqualTo(ThemeResult.AFWIJKING);

        String told = sheet().of(new Place(DOSSIER, Gate.G2, Theme.KLI));
        assertThat(told).contains("Een deel van het thema, met ambitieniveau 2:\n- KLI-2: ", "(niveau 2) Reden: Het \\*merk\\* stopt",
                "Van dit thema: KLI-1: ").doesNotContain("- KLI-1: ", "VERVANGING-KLI-1").containsOnlyOnce("Een pilot");
        verify(world.timeline).record(DOSSIER, EventKind.AFWIJKING_GEVRAAGD, "Afwijking gevraagd voor Klimaat, eis KLI-2",
                "Niemand levert het\nKLI-2: Het *merk* stopt", EventData.NONE.at("G2", "KLI"));
    }

    @Test
    void whatTheRulesProposedAndIsNotAdoptedIsKeptToo() {
        passed(Theme.KLI, choose("KLI-2"));

        verify(requirements).replace(eq(DOSSIER), eq(Theme.KLI), any(), argThat(dropped -> dropped.stream().map(AdoptedRequirement::code).toList()
                .equals(List.of("KLI-1"))));
    }

    private DeviationSheet sheet() {
        return new DeviationSheet(desk, gates, world.dossiers, world.requirements, earlier, world.rules, world.people, world.clock);
    }

    private void refused(String reason) {
        assertThat(desk.decide(new Place(DOSSIER, Gate.G2, Theme.KET))).isFalse();
        assertThat(desk.newest(new Place(DOSSIER, Gate.G2, Theme.KET)).orElseThrow().status()).isEqualTo(Deviations.Status.AFGEWEZEN);
        assertThat(gates.findings(new Place(DOSSIER, Gate.G2, Theme.KET))).containsExactly("De afwijking is niet toegestaan. " + reason);
        assertThat(book.newestEntry(new Place(DOSSIER, Gate.G2, Theme.KET)).orElseThrow().result().by()).isEqualTo("inkoper");
    }

    private void asked() {
        answer(Theme.KET, new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(), List.of(),
                new Tenzij("MARKT", "Niemand levert het", "Een pilot", TODAY.plusMonths(3), List.of()), null));
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, Theme.KET))).isEqualTo(ThemeResult.AFWIJKING);
    }

    private void passed(Theme theme, ThemeAnswer answer) {
        answer(theme, answer);
        assertThat(gates.check(new Place(DOSSIER, Gate.G2, theme))).isEqualTo(ThemeResult.GEHAALD);
        assertThat(gates.pass(new Place(DOSSIER, Gate.G2, theme))).isEqualTo(Outcome.GEHAALD);
    }

    private void answer(Theme theme, ThemeAnswer answer) {
        gates.answer(new Place(DOSSIER, Gate.G2, theme), answer);
    }

    private void told(String event) {
        verify(world.timeline, atLeastOnce()).recordBySystem(eq(DOSSIER), eq(EventKind.POORT_BESLIST), any(), eq(event), any(), any());
    }

    @SuppressWarnings("unchecked")
    private List<AdoptedRequirement> adopted(Theme theme) {
        ArgumentCaptor<List<AdoptedRequirement>> kept = ArgumentCaptor.forClass(List.class);
        verify(requirements, atLeastOnce()).replace(eq(DOSSIER), eq(theme), kept.capture(), any());
        return kept.getValue();
    }

    private void decided(SubjectKind subject, String theme, ApprovalOutcome decision, String reason, Instant at) {
        when(world.approvals.latest(DOSSIER, subject, theme)).thenReturn(Optional.of(new Decision(subject, theme, null, decision,
                "mandaathouder", at.atOffset(ZoneOffset.UTC), reason, "Mandaathouder")));
    }

    private static ThemeAnswer choose(String... codes) {
        return new ThemeAnswer(Choice.KIEZEN, List.of(codes), Map.of(), Map.of(), List.of(), null, null);
    }

    private static ThemeAnswer own(String... codes) {
        return new ThemeAnswer(Choice.KIEZEN, List.of(codes), Map.of(), Map.of(),
                List.of(new Own("Eigen eis", Use.CB, "stuks", ">=", BigDecimal.TEN, "rapport", "aantal")), null, null);
    }

    /** The rules say this about these themes; the others do not matter. */
    private void explored(ThemeAdvice... known) {
        List<ThemeAdvice> themes = Stream.of(Theme.values()).map(theme -> Stream.of(known).filter(one -> one.theme() == theme).findFirst()
                .orElseGet(() -> about(theme, Relevance.NIET_RELEVANT, 1))).toList();
        when(world.dossiers.exploration(DOSSIER)).thenReturn(new Exploration(null, null, null, null, null, themes, List.of(), List.of(),
                List.of()));
    }

    private void in(TenderWorld place) {
        world = place;
        when(earlier.tally(any(), any(), anyLong())).thenReturn(new Tally(0, 0));
        explored(about(Theme.KLI, Relevance.VERPLICHT, 2, requirement(Theme.KLI, 1, ">=", "5"), requirement(Theme.KLI, 2, ">=", "50")),
                about(Theme.KET, Relevance.VERPLICHT, 1, requirement(Theme.KET, 1, ">=", "5")),
                about(Theme.GLO, Relevance.NIET_RELEVANT, 1), about(Theme.SGS, Relevance.RELEVANT, 1));
        book = new GateBook(results, world.dossiers, world.timeline, world.clock, FactsInMemory.MAPPER);
        desk = new DeviationDesk(new DeviationStore(deviationRows), world.approvals, world.timeline, world.facts,
                new DeviationDecider(), book, world.user, world.clock);
        gates = new ThemeGates(world.dossiers, world.facts, new ThemeDecider(), dossier -> List.of(), world.rules, new AnswerStore(answers), requirements, desk, book,
                world.approvals, new Turns(world.timeline), world.user, world.clock, FactsInMemory.MAPPER);
    }
}
