// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.process.TenderForms;
import nl.mvoi.inkoop.testing.Steps;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model of the award learns from its steps, and what the forms keep. */
class AwardStepsTest {

    private final AwardDesks desks = new AwardDesks(Lane.VOLLEDIG, Procedure.EUROPEES);
    private final TenderWorld world = desks.world;

    @Test
    void assessorsAreAskedUntilEveryBidIsAssessed() {
        desks.invite();
        desks.bid("A", "400000");

        assertThat(Steps.hear(new AskAssessors(desks.ranked), false)).containsEntry("beoordelaarsNodig", true);
        assertThat(Steps.take(new DetermineRanking(desks.ranked), Map.of())).containsEntry("nogTeBeoordelen", true);
        desks.assess(80, 80);
        assertThat(Steps.take(new DetermineRanking(desks.ranked), Map.of())).containsEntry("nogTeBeoordelen", false);
        assertThat(desks.ranked.of(DOSSIER)).hasSize(1);
    }

    @Test
    void theAwardWaitsForTheStandstillAndTellsWhoWonWithoutThePrice() {
        advised();
        Map<String, Object> decided = Steps.take(new DecideAward(desks.closing, desks.awards), Map.of());
        LocalDate last = desks.awards.decision(DOSSIER).orElseThrow().standstillLastDay();

        assertThat(decided).containsEntry("opschortingNodig", true).containsEntry("opschortingTot", EngineTime.startOf(last.plusDays(1)));
        assertThat(Steps.hear(new StandstillOver(desks.standstill), false)).containsEntry("opschortingVoorbij", false)
                .containsEntry("opschortingTot", EngineTime.startOf(last.plusDays(1)));
        world.day(last.plusDays(1));
        assertThat(Steps.hear(new StandstillOver(desks.standstill), false)).containsEntry("opschortingVoorbij", true);
        assertThat(Steps.hear(new StandstillOver(desks.standstill), true)).isEmpty();
    }

    @Test
    void nothingIsDecidedBeforeTheBidsMayBeOpened() {
        advised();
        world.day(world.clock.instant().atZone(OfficeClock.ZONE).toLocalDate().minusYears(1));

        assertThatThrownBy(() -> Steps.take(new DecideAward(desks.closing, desks.awards), Map.of())).hasMessageContaining("Inschrijven kan tot en met");
    }

    @Test
    void whoFindsAWinnerUnfitAsksForNewAdvice() {
        advised();
        desks.awards.decide(DOSSIER);
        desks.book.adviseAgain(DOSSIER, "Uitgesloten");

        assertThat(desks.awards.reopening(DOSSIER).orElseThrow().reason()).isEqualTo("Uitgesloten");
    }

    @Test
    void clientAndBuyersHearWhoWonAndUntilWhenOthersMayObject() {
        advised();
        Steps.take(new DecideAward(desks.closing, desks.awards), Map.of());

        Steps.take(new AnnounceAward(desks.awards, desks.book, world.dossiers, desks.notifications), Map.of());

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

        when(world.people.nameOf(any())).thenReturn("Mees");
        assertThat(complaint().show(world.task("klachtAfhandelen"))).containsEntry("dossierSamenvatting", "Asfalt")
                .hasEntrySatisfying("klachtSamenvatting", told -> assertThat(told.toString()).contains("- Wat er speelt: Ik was beter\n- Gemeld door: Mees, op "))
                .hasEntrySatisfying("klachtInschrijvingen",
                        bids -> assertThat(bids.toString()).contains("label=A", "label=B"));
        complaint().accept(world.task("klachtAfhandelen"), new Answers(answers));

        assertThat(desks.bids.valid(DOSSIER)).singleElement().extracting(bid -> bid.supplier()).isEqualTo("B");
        assertThat(desks.ranked.of(DOSSIER)).singleElement().extracting(place -> place.supplier()).isEqualTo("B");
    }

    @Test
    void theAdviserReadsWhatTheGateFoundAndElseWhyTheProposalWasRejected() {
        advised();
        when(world.approvals.latest(DOSSIER, SubjectKind.GUNNING, null)).thenReturn(Optional.of(new Approvals.Decision(SubjectKind.GUNNING, null, null, ApprovalOutcome.AFGEWEZEN,
                "mandaathouder", OffsetDateTime.now(world.clock), "Te weinig uitleg", "Mandaathouder")));
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("terugkoppeling",
                "Het voorstel is afgewezen: Te weinig uitleg");

        when(world.results.feedback(Gate.G5, DOSSIER)).thenReturn("- De uitleg ontbreekt");
        assertThat(advice().show(world.task("gunningsadviesOpstellen"))).containsEntry("terugkoppeling", "- De uitleg ontbreekt");
        world.decided(ApprovalOutcome.AKKOORD);
        when(world.results.feedback(Gate.G5, DOSSIER)).thenReturn("");
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
        world.decided(ApprovalOutcome.AKKOORD);
    }

    private void complained() {
        advised();
        desks.awards.decide(DOSSIER);
        desks.complaints.raise(DOSSIER, "Ik was beter");
    }

    private static Map<String, Object> founded(String again) {
        return new HashMap<>(Map.of("klachtOordeel", "GEGROND", "klachtVervolg", again, "klachtToelichting", "Een vormfout"));
    }

    private ComplaintForm complaint() {
        return new ComplaintForm(desks.complaints, desks.bids, desks.ranked, desks.reopening, world.dossiers, world.people);
    }

    private AwardAdviceForm advice() {
        return new AwardAdviceForm(desks.closing, desks.awards, desks.ranked, desks.prices, world.results, world.approvals,
                TenderForms.fields(desks, new BuyersScoreFields(desks.ranked, desks.assessments, world.dossiers)),
                new LotsAnswers(desks.lots, desks.ranked, world.people), world.enclosures);
    }
}
