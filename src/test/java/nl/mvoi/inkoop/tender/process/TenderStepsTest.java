// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.TenderDesks;
import nl.mvoi.inkoop.tender.Tenders;
import nl.mvoi.inkoop.testing.Steps;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the models of tender and award learn from their steps, and what the forms keep. */
class TenderStepsTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 12);

    private final TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final TenderWorld world = desks.world;

    @Test
    void thePublicationIsKeptAsItWasPreparedAndShownAgain() {
        PublicationForm form = publication();
        form.accept(world.task("publicatieVoorbereiden"), new Answers(Map.of("verzenddatum", TODAY.toString(), "sluitingsdatum",
                CLOSING.toString(), "genodigde1", "Een", "genodigde2", "Twee", "genodigde3", "Drie", "andereGenodigden", "Vier\n \n Vijf ",
                "motiveringGenodigden", "Bekend", "labelGelijkwaardig", "JA", "conceptContract", "NEE")));

        Publication kept = desks.publications.of(DOSSIER).orElseThrow();
        assertThat(kept.invitees()).containsExactly("Een", "Twee", "Drie", "Vier", "Vijf");
        assertThat(List.of(kept.equivalentLabels(), kept.draftContract(), kept.selfDeclaration())).containsExactly(true, false, false);
        when(world.gates.feedback(Gate.G4, DOSSIER)).thenReturn("- De termijn is te kort");
        assertThat(form.show(world.task("publicatieVoorbereiden"))).containsEntry("verzenddatum", TODAY).containsEntry("sluitingsdatum", CLOSING)
                .containsEntry("genodigde1", "Een").containsEntry("genodigde3", "Drie").containsEntry("andereGenodigden", "Vier\nVijf")
                .containsEntry("motiveringGenodigden", "Bekend").containsEntry("terugkoppeling", "- De termijn is te kort")
                .containsEntry("baan", "VOLLEDIG").containsEntry("dossierSamenvatting", "Asfalt");
    }

    @Test
    void fewerInviteesThanFieldsLeaveTheOthersEmpty() {
        desks.publications.prepare(DOSSIER, TODAY, CLOSING, List.of("Een"), null, true, true, true);

        assertThat(publication().show(world.task("publicatieVoorbereiden"))).containsEntry("genodigde1", "Een")
                .containsEntry("andereGenodigden", "").doesNotContainKeys("genodigde2", "motiveringGenodigden");
    }

    @Test
    void theProcessWaitsUntilTheDayAfterTheClosingDay() {
        desks.publications.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true);

        assertThat(Steps.take(new Publish(desks.publications, world.requirements), Map.of()))
                .containsEntry("sluitingOp", EngineTime.startOf(CLOSING.plusDays(1)));
        assertThat(heard(new ClosingReached(desks.waiting), false)).containsEntry("sluitingVoorbij", false)
                .containsEntry("sluitingOp", EngineTime.startOf(CLOSING.plusDays(1)));
        world.day(CLOSING.plusDays(1));
        assertThat(heard(new ClosingReached(desks.waiting), false)).containsEntry("sluitingVoorbij", true);
        assertThat(heard(new ClosingReached(desks.waiting), true)).as("a withdrawn purchase").isEmpty();
    }

    @Test
    void aTenderWithAValidBidSucceeds() {
        desks.invite();
        assertThat(Steps.take(new ExamineBids(desks.bids), Map.of())).containsEntry("geldigeInschrijving", false)
                .doesNotContainKey("aanbestedingUitkomst");

        desks.bid("A", "400000");
        assertThat(Steps.take(new ExamineBids(desks.bids), Map.of())).containsEntry("geldigeInschrijving", true)
                .containsEntry("aanbestedingUitkomst", "GESLAAGD");
    }

    @ParameterizedTest
    @CsvSource({"OPNIEUW, OPNIEUW", "STOPPEN, GESTOPT"})
    void aTenderWithoutOneBeginsAgainOrStops(String choice, String outcome) {
        desks.invite();
        FollowUpForm form = new FollowUpForm(desks.waiting, desks.bids, desks.rounds, world.dossiers);

        assertThat(form.show(world.task("vervolgKiezen"))).containsOnly(Map.entry("dossierSamenvatting", "Asfalt"));
        assertThat(form.accept(world.task("vervolgKiezen"), new Answers(Map.of("vervolg", choice, "vervolgToelichting", "Niemand"))))
                .containsOnly(Map.entry("aanbestedingUitkomst", outcome));
    }

    @Test
    void assessorsAreAskedUntilEveryBidIsAssessed() {
        desks.invite();
        desks.bid("A", "400000");

        assertThat(heard(new AskAssessors(desks.ranked), false)).containsEntry("beoordelaarsNodig", true);
        assertThat(Steps.take(new DetermineRanking(desks.ranked), Map.of())).containsEntry("nogTeBeoordelen", true);
        desks.assess(80, 80);
        assertThat(Steps.take(new DetermineRanking(desks.ranked), Map.of())).containsEntry("nogTeBeoordelen", false);
    }

    @Test
    void theAwardWaitsForTheStandstillAndTellsWhoWonWithoutThePrice() {
        advised();
        Map<String, Object> decided = Steps.take(new DecideAward(desks.waiting, desks.awards), Map.of());
        LocalDate last = desks.awards.decision(DOSSIER).orElseThrow().standstillLastDay();

        assertThat(decided).containsEntry("opschortingNodig", true).containsEntry("opschortingTot", EngineTime.startOf(last.plusDays(1)));
        assertThat(heard(new StandstillOver(desks.waiting), false)).containsEntry("opschortingVoorbij", false)
                .containsEntry("opschortingTot", EngineTime.startOf(last.plusDays(1)));
        world.day(last.plusDays(1));
        assertThat(heard(new StandstillOver(desks.waiting), false)).containsEntry("opschortingVoorbij", true);
        assertThat(heard(new StandstillOver(desks.waiting), true)).isEmpty();
    }

    @Test
    void clientAndBuyersHearWhoWonAndUntilWhenOthersMayObject() {
        advised();
        Steps.take(new DecideAward(desks.waiting, desks.awards), Map.of());
        Tenders tenders = mock(Tenders.class);
        when(tenders.winner(DOSSIER)).thenReturn(Optional.of(new Tenders.Bid(1, "A", null, BigDecimal.TEN, Map.of())));

        Steps.take(new AnnounceAward(desks.awards, tenders, world.dossiers, desks.notifications), Map.of());

        Map<String, Object> mail = Map.of("titel", "Asfalt", "leverancier", "A", "opschortingTot", "21 december 2026");
        verify(desks.notifications).toPerson("opdrachtgever", DOSSIER, "gunningsbeslissing", mail);
        verify(desks.notifications).toGroup("inkopers", DOSSIER, "gunningsbeslissing", mail);
    }

    @Test
    void anUnfoundedComplaintChangesNothing() {
        complained();

        assertThat(complaint().accept(world.task("klachtAfhandelen"), new Answers(Map.of("klachtOordeel", "ONGEGROND", "klachtToelichting",
                "Niets aan de hand")))).containsOnly(Map.entry("klachtGegrond", false), Map.entry("klachtVervolg", ""));
        assertThat(desks.awards.decision(DOSSIER)).isPresent();
        assertThat(desks.complaints.open(DOSSIER)).isEmpty();
        assertThat(desks.complaints.standInTheWay(DOSSIER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ADVIES, false", "BEOORDELING, true"})
    void aFoundedComplaintTakesTheDecisionBack(String again, boolean assessAgain) {
        complained();
        Map<String, Object> answers = founded(again);

        assertThat(complaint().accept(world.task("klachtAfhandelen"), new Answers(answers)))
                .containsOnly(Map.entry("klachtGegrond", true), Map.entry("klachtVervolg", again));
        assertThat(desks.awards.decision(DOSSIER)).isEmpty();
        assertThat(desks.ranked.awaitAssessment(DOSSIER)).isEqualTo(assessAgain);
        assertThat(desks.awards.reopening(DOSSIER).orElseThrow().reason()).isEqualTo("De klacht is gegrond: Een vormfout");
        verify(desks.news).takenBack(DOSSIER);
        assertThat(advice().show(world.task("gunningsadviesOpstellen")).get("terugkoppeling").toString())
                .startsWith("De gunning moet opnieuw. De klacht is gegrond");
    }

    @Test
    void aBidThatAComplaintIsRightAboutDropsOut() {
        complained();
        Map<String, Object> answers = founded("ADVIES");
        answers.put("klachtOngeldig", desks.bids.valid(DOSSIER).get(0).id().toString());

        assertThat(complaint().show(world.task("klachtAfhandelen"))).containsEntry("dossierSamenvatting", "Asfalt")
                .containsEntry("klachtSamenvatting", "Ik was beter").hasEntrySatisfying("klachtInschrijvingen",
                        bids -> assertThat(bids.toString()).contains("label=A", "label=B"));
        complaint().accept(world.task("klachtAfhandelen"), new Answers(answers));

        assertThat(desks.bids.valid(DOSSIER)).singleElement().extracting(bid -> bid.supplier()).isEqualTo("B");
        assertThat(desks.ranked.of(DOSSIER)).singleElement().extracting(place -> place.supplier()).isEqualTo("B");
    }

    @Test
    void theAdviserReadsWhatTheGateFoundAndElseWhyTheProposalWasRejected() {
        advised();
        when(world.approvals.latest(DOSSIER, "GUNNING", null)).thenReturn(Optional.of(new Approvals.Decision("GUNNING", null, "AFGEWEZEN",
                "mandaathouder", OffsetDateTime.now(world.clock), "Te weinig uitleg", "Mandaathouder")));
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("terugkoppeling",
                "Het voorstel is afgewezen: Te weinig uitleg");

        when(world.gates.feedback(Gate.G5, DOSSIER)).thenReturn("- De uitleg ontbreekt");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("terugkoppeling", "- De uitleg ontbreekt");
        world.decided("AKKOORD");
        when(world.gates.feedback(Gate.G5, DOSSIER)).thenReturn("");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("terugkoppeling", "");
    }

    @Test
    void theAdviceShowsTheRankingAsPeopleReadIt() {
        advised();

        assertThat(advice().show(world.task("gunningsadviesOpstellen")).toString()).contains("leverancier=A", "€ 400.000,00", "rang=1");
        assertThat(advice().earlierAmount(world.task("gunningsadviesOpstellen"), "prijs")).isEqualTo("500000");
    }

    @Test
    void lotsAreDrawnByPeopleOfTheHouseBetweenWhoStandsEqual() {
        desks.invite();
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        List.of(80, 80).forEach(score -> desks.assess(score, score));
        when(world.people.membersOf("juristen")).thenReturn(List.of(new Person("jurist", "Joris", null)));

        Map<String, Object> shown = new LotsAnswers(desks.lots, desks.ranked, world.people).show(DOSSIER);

        assertThat(shown.get("lotingUitleg").toString()).startsWith("**Loot eerst.** A en B staan gelijk").doesNotContain("eerdere loting");
        assertThat(shown).containsEntry("lotingPersonen", List.of(Map.of("value", "jurist", "label", "Joris")));
    }

    private void advised() {
        desks.invite();
        desks.bid("A", "400000");
        desks.bid("B", "450000");
        List.of(80, 70).forEach(score -> desks.assess(score, score));
        desks.ranked.determine(DOSSIER);
        advice().accept(world.task("gunningsadviesOpstellen"), new Answers(Map.of("adviesKeuze", "ADVIES", "adviesMotivering", "Beste")));
        world.decided("AKKOORD");
    }

    private void complained() {
        advised();
        desks.awards.decide(DOSSIER);
        desks.complaints.raise(DOSSIER, "Ik was beter");
    }

    private static Map<String, Object> founded(String again) {
        return new HashMap<>(Map.of("klachtOordeel", "GEGROND", "klachtVervolg", again, "klachtToelichting", "Een vormfout"));
    }

    /** The variables that a listener sets. */
    private static Map<String, Object> heard(ExecutionListener listener, boolean canceled) {
        Map<String, Object> variables = new HashMap<>();
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(DOSSIER);
        when(execution.isCanceled()).thenReturn(canceled);
        doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1))).when(execution).setVariable(anyString(), any());
        try {
            listener.notify(execution);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return variables;
    }

    private PublicationForm publication() {
        return new PublicationForm(desks.publications, desks.terms, world.rules, world.dossiers, world.requirements, world.gates,
                world.calendar, world.clock);
    }

    private ComplaintForm complaint() {
        return new ComplaintForm(desks.complaints, desks.bids, desks.ranked, desks.reopening, world.dossiers);
    }

    private AwardAdviceForm advice() {
        return new AwardAdviceForm(desks.waiting, desks.awards, desks.ranked, desks.prices, world.gates, world.approvals,
                new BidAnswers(desks.bids, desks.ranked, desks.invitations, world.dossiers, world.requirements),
                new LotsAnswers(desks.lots, desks.ranked, world.people));
    }
}
