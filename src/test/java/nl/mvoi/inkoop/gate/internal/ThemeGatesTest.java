// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import static nl.mvoi.inkoop.gate.internal.theme.Advice.about;
import static nl.mvoi.inkoop.gate.internal.theme.Advice.requirement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.Approvals.Decision;
import nl.mvoi.inkoop.approval.EarlierApprovals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Settled;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.InheritedRequirements;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationApproval;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationSheet;
import nl.mvoi.inkoop.gate.internal.theme.Advice;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions;
import nl.mvoi.inkoop.gate.internal.theme.EarlierAdoptions.Tally;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Choice;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Own;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer.Tenzij;
import nl.mvoi.inkoop.gate.internal.theme.ThemeFacts;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.gate.internal.theme.ThemeOutcome;
import nl.mvoi.inkoop.gate.internal.theme.ThemeResult;
import nl.mvoi.inkoop.gate.jdbc.GateResultRow;
import nl.mvoi.inkoop.gate.jdbc.GateResultRows;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Themes on their way through gate G2, on real tables. */
@Tag("spring")
@DataJdbcTest(includeFilters = @Filter(type = FilterType.REGEX,
        pattern = "nl\\.mvoi\\.inkoop\\.(gate\\.(jdbc|internal(\\.[a-z]*)?)\\.[A-Za-z]*|platform\\.jdbc\\.(PlainNames|KeyColumns))"))
@Import(ThemeGatesTest.OfficeHours.class)
@AutoConfigureJson
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ThemeGatesTest {

    static class OfficeHours {

        @Bean
        Clock clock() {
            return Clock.system(OfficeClock.ZONE);
        }

        @Bean
        FactsInMemory facts() {
            return spy(new FactsInMemory());
        }
    }

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final String ODD = "Bouw & Co <b>'; drop table gate_answer; -- 🚧 مرحبا";

    private final ThemeGates gates;
    private final DeviationDesk desk;
    private final FactsInMemory facts;
    private final GateBook book;
    private final AdoptedRequirements requirements;
    private final Deviations deviations;
    private final DeviationApproval deviationApproval;
    private final StrategyApproval strategyApproval;
    @MockitoBean
    private FrameworkRegister register;
    @MockitoBean
    private InheritedRequirements inherited;
    @MockitoBean
    private SplitPurchases splits;
    @MockitoBean
    private Dossiers dossiers;
    @MockitoBean
    private Timeline timeline;
    @MockitoBean
    private Approvals approvals;
    @MockitoBean
    private RuleLibrary rules;
    @MockitoBean
    private CurrentUser user;
    @MockitoBean
    private People people;
    @MockitoBean
    private Settled settled;
    @MockitoBean
    private EarlierApprovals earlierApprovals;

    ThemeGatesTest(ThemeGates gates, DeviationDesk desk, AdoptedRequirements requirements, Deviations deviations,
                   DeviationApproval deviationApproval, StrategyApproval strategyApproval, FactsInMemory facts, GateBook book) {
        this.facts = facts;
        this.book = book;
        this.gates = gates;
        this.desk = desk;
        this.requirements = requirements;
        this.deviations = deviations;
        this.deviationApproval = deviationApproval;
        this.strategyApproval = strategyApproval;
    }

    @BeforeEach
    void aFullDossier() {
        Mockito.reset(facts);
        facts.clear();
        Exploration exploration = new Exploration(null, null, null, null, null, Arrays.stream(Theme.values()).map(theme -> switch (theme) {
            case GLO -> about(theme, Relevance.NIET_RELEVANT, 1);
            case SGS -> about(theme, Relevance.RELEVANT, 1);
            default -> about(theme, Relevance.VERPLICHT, 2, requirement(theme, 1, ">=", "5"), requirement(theme, 2, ">=", "50"));
        }).toList(), List.of(), List.of(), List.of());
        when(dossiers.exploration(NUMBER)).thenReturn(exploration);
        when(dossiers.summary(NUMBER)).thenReturn("Samenvatting");
        RuleLibrary deployed = DeployedRules.library(null);
        when(rules.asksTask(any(), any(), anyBoolean(), any()))
                .thenAnswer(asked -> deployed.asksTask(asked.getArgument(0), asked.getArgument(1), asked.getArgument(2), asked.getArgument(3)));
        runsAs(Procedure.EUROPEES, Lane.VOLLEDIG, false);
        actsAs("inkoper");
        noDecision(SubjectKind.STRATEGIE, null);
        noDecision(SubjectKind.AFWIJKING, "KET");
    }

    @Test
    void aResultIsKeptForTheLotItIsAbout() {
        book.add(new Place(NUMBER, Gate.G5, null, 2), Outcome.BEVINDINGEN, List.of("Te laag."), "systeem");

        assertThat(book.of(NUMBER)).singleElement().extracting(GateResults.Result::lot).isEqualTo(2);
        assertThat(book.newestEntry(new Place(NUMBER, Gate.G5, null, 2))).isPresent();
        assertThat(book.feedback(Gate.G5, NUMBER)).as("about the whole purchase").isEmpty();
        verify(timeline).recordBySystem(eq(NUMBER), eq(EventKind.POORT_BESLIST), eq(Secret.BIDS), eq("Poort G5 perceel 2 nog niet gehaald"), any(),
                eq(EventData.result("BEVINDINGEN").at("G5", null).ofLot(2)));
    }

    @Test
    void aDeviationWithCodesThatThisVersionDoesNotKnowCanBeReadAndDoesNotCount(@Autowired JdbcTemplate sql, @Autowired DeviationSheet sheet) {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));
        sql.update("update deviation set status = 'VERLENGD', judgement = 'TWIJFEL'");

        assertThat(deviations.of(NUMBER)).singleElement().satisfies(kept -> {
            assertThat(kept.status()).isNull();
            assertThat(kept.judgement()).isNull();
            assertThat(kept.holdsOn(LocalDate.now())).isFalse();
        });
        assertThat(sheet.of(new Place(NUMBER, Gate.G2, Theme.KET))).contains("twijfel");
    }

    @Test
    void whoJudgesADeviationReadsHowItWentTheTimeBefore(@Autowired DeviationSheet sheet) {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));
        assertThat(sheet.of(new Place(NUMBER, Gate.G2, Theme.KET))).contains("nog niet eerder");
        desk.judge(new Place(NUMBER, Gate.G2, Theme.KET), false, "Te weinig onderzocht.");
        desk.decide(new Place(NUMBER, Gate.G2, Theme.KET));

        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));

        assertThat(sheet.of(new Place(NUMBER, Gate.G2, Theme.KET))).contains("eerder 1 keer", "zijn er 0 toegestaan", "INK-2026-00001 (", "): niet toegestaan");
    }

    @Test
    void aThemeThatIsNotRelevantClosesItself() {
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.GLO))).isFalse();
        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.GLO))).isEqualTo(ThemeResult.NIET_VAN_TOEPASSING);
        assertThat(gates.pass(new Place(NUMBER, Gate.G2, Theme.GLO))).isEqualTo(Outcome.NIET_VAN_TOEPASSING);
        assertThat(requirements.of(NUMBER)).isEmpty();
    }

    @Test
    void aSelfCheckAdoptsTheWholeProposalOnNobodysBehalf() {
        runsAs(Procedure.ENKELVOUDIG_ONDERHANDS, Lane.LICHT, true);

        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isFalse();
        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.KLI))).isEqualTo(ThemeResult.GEHAALD);
        assertThat(gates.pass(new Place(NUMBER, Gate.G2, Theme.KLI))).isEqualTo(Outcome.GEHAALD);
        assertThat(gates.answeredBy(new Place(NUMBER, Gate.G2, Theme.KLI))).isEmpty();
        assertThat(requirements.of(NUMBER)).extracting(AdoptedRequirement::code).containsExactly("KLI-1", "KLI-2");
    }

    @Test
    void whoeverLooksAtAllThemesSeesWhatAColleaguePassedMeanwhile(@Autowired GateResultRows rows) {
        Place ours = new Place(NUMBER, Gate.G2, Theme.KLI);
        assertThat(gates.findings(ours)).isEmpty();
        rows.save(new GateResultRow(null, NUMBER, Gate.G2, Theme.CIR, null, Outcome.GEHAALD, "[]", Procedure.EUROPEES, "collega",
                OfficeClock.now(Clock.systemUTC())));

        assertThat(book.of(NUMBER)).extracting(GateResults.Result::theme).containsExactly(Theme.CIR);
        assertThat(book.now(NUMBER)).extracting(entry -> entry.result().theme()).containsExactly(Theme.CIR);
    }

    @Test
    void whatStaysAdoptedIsNotWrittenAgain(@Autowired JdbcTemplate sql) {
        Place place = new Place(NUMBER, Gate.G2, Theme.KLI);
        gates.answer(place, choose("KLI-1", "KLI-2"));
        gates.pass(place);
        List<Long> before = sql.queryForList("select id from adopted_requirement order by id", Long.class);

        gates.answer(place, choose("KLI-1", "KLI-2"));
        gates.pass(place);

        assertThat(sql.queryForList("select id from adopted_requirement order by id", Long.class)).hasSize(2).isEqualTo(before);
    }

    @Test
    void aRelevantThemeForWhichTheRulesNameNothingPassesItsSelfCheck() {
        runsAs(Procedure.ENKELVOUDIG_ONDERHANDS, Lane.LICHT, true);

        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.SGS))).isFalse();
        assertThat(gates.pass(new Place(NUMBER, Gate.G2, Theme.SGS))).isEqualTo(Outcome.GEHAALD);
    }

    @Test
    void whoeverTakesTheProposalBackInTheLightLaneAnswersPerTheme() {
        runsAs(Procedure.ENKELVOUDIG_ONDERHANDS, Lane.LICHT, true);
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isFalse();
        gates.pass(new Place(NUMBER, Gate.G2, Theme.KLI));

        runsAs(Procedure.ENKELVOUDIG_ONDERHANDS, Lane.LICHT, false);
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isTrue();
    }

    @Test
    void findingsAreKeptAndNothingPassesThem() {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KLI), choose("KLI-1"));

        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.KLI))).isEqualTo(ThemeResult.BEVINDINGEN);
        assertThat(facts.newest(Moment.G2).outcome()).containsEntry("resultaat", "BEVINDINGEN");
        assertThat(gates.findings(new Place(NUMBER, Gate.G2, Theme.KLI))).singleElement().asString().contains("lager dan niveau 2");
        assertThatThrownBy(() -> gates.pass(new Place(NUMBER, Gate.G2, Theme.KLI))).isInstanceOf(IllegalStateException.class);
        verify(timeline).recordBySystem(NUMBER, EventKind.POORT_BESLIST, null, "Poort G2 Klimaat nog niet gehaald",
                gates.findings(new Place(NUMBER, Gate.G2, Theme.KLI)).get(0), EventData.result("BEVINDINGEN").at("G2", "KLI"));

        passes(Theme.KLI, ThemeAnswer.wholeProposal(null));
        assertThat(gates.findings(new Place(NUMBER, Gate.G2, Theme.KLI))).isEmpty();
    }

    @Test
    void aGateWithoutAnyAnswerStaysShut() {
        assertThatThrownBy(() -> gates.pass(new Place(NUMBER, Gate.G2, Theme.KLI))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnswerComesBackAsItWasGiven() {
        ThemeAnswer answer = new ThemeAnswer(Choice.KIEZEN, List.of("KLI-2"), Map.of("KLI-2", new BigDecimal("60.5")), Map.of(),
                List.of(new Own(ODD, Use.GC, ODD, "<=", new BigDecimal("0.000001"), ODD, ODD)), null, ODD);
        passes(Theme.KLI, answer);

        assertThat(gates.newestAnswer(new Place(NUMBER, Gate.G2, Theme.KLI))).contains(answer);
        assertThat(requirements.of(NUMBER)).extracting(AdoptedRequirement::norm)
                .containsExactly(new BigDecimal("0.000001"), new BigDecimal("60.5"));
        assertThat(requirements.of(NUMBER).get(0).text()).isEqualTo(ODD);
    }

    @Test
    void theFingerprintTellsWhetherARequirementChanged() {
        passes(Theme.CIR, ThemeAnswer.wholeProposal(null));
        passes(Theme.KLI, ThemeAnswer.wholeProposal(null));
        String before = requirements.fingerprint(NUMBER);
        assertThat(requirements.of(NUMBER)).extracting(AdoptedRequirement::code).containsExactly("KLI-1", "KLI-2", "CIR-1", "CIR-2");
        passes(Theme.CIR, ThemeAnswer.wholeProposal(null));
        assertThat(requirements.fingerprint(NUMBER)).matches("2:[0-9a-f]{64}").isEqualTo(before);

        passes(Theme.KLI, choose("KLI-2"));
        assertThat(requirements.of(NUMBER)).extracting(AdoptedRequirement::code).containsExactly("KLI-2", "CIR-1", "CIR-2");
        assertThat(requirements.fingerprint(NUMBER)).isNotEqualTo(before);
    }

    @Test
    void whatPassedIsNotAskedAgainUntilTheProcedureChangesOrSomebodyDecided() {
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isTrue();
        passes(Theme.KLI, choose("KLI-2"));
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isFalse();
        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.KLI))).isEqualTo(ThemeResult.GEHAALD);

        runsAs(Procedure.NATIONAAL_OPENBAAR, Lane.VOLLEDIG, false);
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isTrue();

        runsAs(Procedure.EUROPEES, Lane.VOLLEDIG, false);
        decision(SubjectKind.STRATEGIE, null, ApprovalOutcome.AFGEWEZEN, "Nog eens kijken.", 1);
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KLI))).isTrue();
    }

    @Test
    void aDeviationPassesOnceItIsJudgedAndApproved() {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.KET))).isEqualTo(ThemeResult.AFWIJKING);
        assertThatThrownBy(() -> gates.pass(new Place(NUMBER, Gate.G2, Theme.KET))).isInstanceOf(IllegalStateException.class);
        assertThat(deviationApproval.makers(NUMBER, "KET")).containsExactly("inkoper");

        actsAs("mvoi-adviseur");
        assertThat(desk.judge(new Place(NUMBER, Gate.G2, Theme.KET), true, ODD)).isEqualTo(Deviations.Judgement.POSITIEF);
        assertThat(deviationApproval.makers(NUMBER, "KET")).containsExactlyInAnyOrder("inkoper", "mvoi-adviseur");
        assertThat(deviationApproval.summary(NUMBER, "KET")).contains("Samenvatting").contains("positief").doesNotContain("<b>");
        decision(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, null, 1);
        assertThat(desk.decide(new Place(NUMBER, Gate.G2, Theme.KET))).isTrue();
        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.KET))).isEqualTo(ThemeResult.GEHAALD);
        assertThat(gates.pass(new Place(NUMBER, Gate.G2, Theme.KET))).isEqualTo(Outcome.AFGEWEKEN);

        EventData place = EventData.NONE.at("G2", "KET");
        verify(timeline).record(eq(NUMBER), eq(EventKind.AFWIJKING_GEVRAAGD), eq("Afwijking gevraagd voor Ketenverantwoordelijkheid"), any(), eq(place));
        verify(timeline).record(NUMBER, EventKind.AFWIJKING_BEOORDEELD, "Afwijking voor Ketenverantwoordelijkheid beoordeeld: positief", ODD,
                place.came("POSITIEF"));
        verify(timeline).record(eq(NUMBER), eq(EventKind.AFWIJKING_BESLIST), eq("Afwijking voor Ketenverantwoordelijkheid toegestaan"), any(),
                eq(place.came("TOEGESTAAN")));
        assertThat(facts.newest(Moment.AFWIJKING).outcome()).containsEntry("resultaat", "TOEGESTAAN");
        assertThat(facts.newest(Moment.G2)).satisfies(kept -> {
            assertThat(List.of(kept.decision(), kept.version(), kept.rules(), kept.outcome().get("resultaat")))
                    .containsExactly("themarelevantie", 1, List.of("r1"), "AFGEWEKEN");
            assertThat(kept.outcome().get("overgenomen")).asString().contains("VERVANGING-KET-1");
        });
        assertThat(deviations.of(NUMBER)).singleElement().extracting(Deviation::status).isEqualTo(Deviations.Status.TOEGESTAAN);
        assertThat(gates.asksTask(new Place(NUMBER, Gate.G2, Theme.KET))).isFalse();
        assertThat(strategyApproval.makers(NUMBER, null)).containsExactlyInAnyOrder("inkoper", "mvoi-adviseur");
        verify(timeline, atLeastOnce()).recordBySystem(NUMBER, EventKind.POORT_BESLIST, null,
                "Poort G2 Ketenverantwoordelijkheid gehaald met een afwijking", null, EventData.result("AFGEWEKEN").at("G2", "KET"));
    }

    @Test
    void aRequestToDeviateIsADecisionThatIsKeptToo() {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));

        assertThat(facts.newest(Moment.G2)).satisfies(kept -> {
            assertThat(kept.outcome()).containsEntry("resultaat", "AFWIJKING");
            assertThat(kept.facts().get("antwoord")).asString().contains("MARKT");
        });
    }

    @Test
    void whatWasKeptIsWhatTakesEffect() {
        Place place = new Place(NUMBER, Gate.G2, Theme.KLI);
        gates.answer(place, choose("KLI-1"));
        decides(new ThemeOutcome(ThemeResult.BEVINDINGEN, List.of("Zo is het bewaard."), List.of()));
        assertThat(gates.check(place)).isEqualTo(ThemeResult.BEVINDINGEN);
        assertThat(gates.findings(place)).containsExactly("Zo is het bewaard.");

        gates.answer(place, ThemeAnswer.wholeProposal(null));
        decides(new ThemeOutcome(ThemeResult.GEHAALD, List.of(), List.of(new ThemeOutcome.Adopted("KLI-2", new BigDecimal("75")))));
        gates.pass(place);
        assertThat(requirements.of(NUMBER)).singleElement().satisfies(adopted -> {
            assertThat(adopted.code()).isEqualTo("KLI-2");
            assertThat(adopted.norm()).isEqualByComparingTo("75");
            assertThat(adopted.text()).isEqualTo("Eis van niveau 2");
        });
    }

    @Test
    void whatIsInOrderIsKeptOnceWhenItPasses() {
        passes(Theme.KLI, ThemeAnswer.wholeProposal(null));

        assertThat(facts.of(NUMBER)).singleElement().satisfies(kept -> assertThat(kept.outcome()).containsEntry("resultaat", "GEHAALD"));
    }

    private void decides(ThemeOutcome outcome) {
        doReturn(outcome).when(facts).decide(eq(NUMBER), any(), any(ThemeFacts.class));
    }

    @Test
    void aNegativeJudgementSendsTheBuyerBackWithTheReason() {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));
        desk.judge(new Place(NUMBER, Gate.G2, Theme.KET), false, "Te weinig onderzocht.");

        // An approval cannot mend what the adviser turned down.
        decision(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, null, 1);
        assertThat(desk.decide(new Place(NUMBER, Gate.G2, Theme.KET))).isFalse();
        assertThat(gates.findings(new Place(NUMBER, Gate.G2, Theme.KET))).singleElement().asString().contains("Te weinig onderzocht.");
        assertThatThrownBy(() -> gates.pass(new Place(NUMBER, Gate.G2, Theme.KET))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRejectedApprovalRefusesTheDeviationInTheApproversWords() {
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));
        desk.judge(new Place(NUMBER, Gate.G2, Theme.KET), true, "Goed.");
        decision(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AFGEWEZEN, "Liever niet.", 1);

        assertThat(desk.decide(new Place(NUMBER, Gate.G2, Theme.KET))).isFalse();
        assertThat(gates.findings(new Place(NUMBER, Gate.G2, Theme.KET))).singleElement().asString().contains("Liever niet.");
    }

    @Test
    void anApprovalOfAnEarlierDeviationDoesNotCount() {
        decision(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, null, -1);
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());
        gates.check(new Place(NUMBER, Gate.G2, Theme.KET));
        desk.judge(new Place(NUMBER, Gate.G2, Theme.KET), true, "Goed.");

        assertThat(desk.decide(new Place(NUMBER, Gate.G2, Theme.KET))).isFalse();
    }

    @Test
    void aDeviationOfOneRequirementKeepsTheOthersAndSaysSoToWhoJudges(@Autowired DeviationSheet sheet) {
        Place place = new Place(NUMBER, Gate.G2, Theme.KET);
        gates.answer(place, new ThemeAnswer(Choice.KIEZEN, List.of("KET-1"), Map.of(), Map.of(), List.of(), new Tenzij("MARKT", "Niemand levert het.",
                "Een proef", LocalDate.now(OfficeClock.ZONE).plusYears(1), List.of("KET-2")), null));
        assertThat(gates.check(place)).isEqualTo(ThemeResult.AFWIJKING);
        verify(timeline).record(NUMBER, EventKind.AFWIJKING_GEVRAAGD, "Afwijking gevraagd voor Ketenverantwoordelijkheid, eis KET-2", "Niemand levert het.",
                EventData.NONE.at("G2", "KET"));
        assertThat(sheet.of(place)).contains("Een deel van het thema, met ambitieniveau 2:\n- KET-2: Eis van niveau 2 – minstens 50 procent (niveau 2)",
                "Van dit thema: KET-1: Eis van niveau 1").doesNotContain("KET-1: Eis van niveau 1 – minstens 5 procent (niveau 1)", "VERVANGING-KET-1");

        desk.judge(place, true, "Goed.");
        decision(SubjectKind.AFWIJKING, "KET", ApprovalOutcome.AKKOORD, null, 1);
        assertThat(desk.decide(place)).isTrue();
        assertThat(gates.pass(place)).isEqualTo(Outcome.AFGEWEKEN);

        assertThat(deviations.of(NUMBER)).singleElement().extracting(Deviation::codes).isEqualTo(List.of("KET-2"));
        assertThat(facts.newest(Moment.AFWIJKING).facts()).containsEntry("eisen", List.of("KET-2"));
        assertThat(requirements.of(NUMBER)).extracting(AdoptedRequirement::code).containsExactly("KET-1", "VERVANGING-KET-1");
    }

    @Test
    void whatWasAdoptedAndWhatWasNotIsCountedForOtherDossiers(@Autowired EarlierAdoptions adoptions, @Autowired JdbcTemplate sql) {
        DossierNumber other = DossierNumber.of("INK-2026-00002");
        passes(Theme.KLI, choose("KLI-2"));

        assertThat(requirements.of(NUMBER)).extracting(AdoptedRequirement::code).containsExactly("KLI-2");
        assertThat(adoptions.of(List.of("KLI-1", "KLI-2", "KLI-3"), other)).containsOnly(Map.entry("KLI-1", new Tally("KLI-1", 1, 0)),
                Map.entry("KLI-2", new Tally("KLI-2", 1, 1)));
        assertThat(adoptions.of(List.of("KLI-1", "KLI-2"), NUMBER)).as("its own choice").isEmpty();
        assertThat(adoptions.of(List.of(), other)).isEmpty();

        passes(Theme.KLI, choose("KLI-1", "KLI-2"));
        assertThat(adoptions.of(List.of("KLI-1"), other)).containsOnly(Map.entry("KLI-1", new Tally("KLI-1", 1, 1)));
        sql.update("update adopted_requirement set dropped = null");
        assertThat(adoptions.of(List.of("KLI-1"), other)).as("rows of before it was kept").isEmpty();
        assertThat(requirements.of(NUMBER)).hasSize(2);
    }

    @Test
    void anAllowedDeviationDoesNotCoverALaterAnswer() {
        aDeviationPassesOnceItIsJudgedAndApproved();
        actsAs("inkoper");
        gates.answer(new Place(NUMBER, Gate.G2, Theme.KET), deviate());

        assertThatThrownBy(() -> gates.pass(new Place(NUMBER, Gate.G2, Theme.KET))).isInstanceOf(IllegalStateException.class);
        assertThat(gates.check(new Place(NUMBER, Gate.G2, Theme.KET))).isEqualTo(ThemeResult.AFWIJKING);
        assertThat(deviations.of(NUMBER)).extracting(Deviation::status).containsExactly(Deviations.Status.TOEGESTAAN, Deviations.Status.GEVRAAGD);
    }

    private void passes(Theme theme, ThemeAnswer answer) {
        gates.answer(new Place(NUMBER, Gate.G2, theme), answer);
        assertThat(gates.check(new Place(NUMBER, Gate.G2, theme))).isEqualTo(ThemeResult.GEHAALD);
        assertThat(gates.pass(new Place(NUMBER, Gate.G2, theme))).isEqualTo(Outcome.GEHAALD);
    }

    private void runsAs(Procedure procedure, Lane lane, boolean proposalAccepted) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        when(dossiers.get(NUMBER)).thenReturn(new Dossier(NUMBER,
                Requests.about("WEG").made(),
                "Wegen", false, "opdrachtgever", day, null, lane, procedure, Grounds.NONE, false));
        when(dossiers.strategy(NUMBER)).thenReturn(Optional.of(new Strategy(procedure, Variant.OPENBAAR, AwardMethod.BPKV, Criterion.of(40, 15), "Gewogen.", null,
                false, null, proposalAccepted, "inkoper")));
    }

    private void actsAs(String id) {
        when(user.idOrSystem()).thenReturn(id);
    }

    private void noDecision(SubjectKind subject, String theme) {
        when(approvals.latest(NUMBER, subject, theme)).thenReturn(Optional.empty());
    }

    private void decision(SubjectKind subject, String theme, ApprovalOutcome decision, String reason, int minutesFromNow) {
        OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(minutesFromNow);
        when(approvals.latest(NUMBER, subject, theme)).thenReturn(
                Optional.of(new Decision(subject, theme, null, decision, "mandaathouder", at, reason, "Mandaathouder")));
    }

    private static ThemeAnswer choose(String... codes) {
        return new ThemeAnswer(Choice.KIEZEN, List.of(codes), Map.of(), Map.of(), List.of(), null, null);
    }

    private static ThemeAnswer deviate() {
        return new ThemeAnswer(Choice.AFWIJKEN, List.of(), Map.of(), Map.of(), List.of(),
                new Tenzij("MARKT", ODD, ODD, LocalDate.now(OfficeClock.ZONE).plusYears(1), List.of()), null);
    }
}
