// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.process.TenderForms;
import org.junit.jupiter.api.Test;

/** What is asked and shown when bids are assessed, repaired or awarded a second time. */
class AwardAgainTest {

    private final AwardDesks desks = AwardDesks.full();
    private final TaskContext task = desks.world.task("taak");

    @Test
    void anAdviceFromBeforeTheAwardWasTakenBackCountsNoMore() {
        bids("400000", "450000");
        desks.awards.advise(DOSSIER, "Eerst", null, null);
        desks.awards.decide(DOSSIER);
        later();
        desks.reopening.adviseAgain(DOSSIER, "Vormfout");
        assertThat(desks.awards.advice(DOSSIER)).isEmpty();

        desks.awards.advise(DOSSIER, "Daarna", null, null);
        assertThat(desks.awards.advice(DOSSIER)).as("of the same moment").map(AwardAdvice::motivation).contains("Daarna");
        later();
        desks.awards.advise(DOSSIER, "Later", null, null);
        assertThat(desks.awards.advice(DOSSIER)).map(AwardAdvice::motivation).contains("Later");
    }

    @Test
    void thatTheAwardMustBeMadeAgainIsToldUntilItIs() {
        bids("400000", "450000");
        desks.awards.decide(DOSSIER);
        desks.reopening.adviseAgain(DOSSIER, "Vormfout");
        assertThat(advice().show(task)).containsEntry("terugkoppeling", "De gunning moet opnieuw. Vormfout");

        desks.awards.decide(DOSSIER);
        assertThat(advice().show(task)).containsEntry("terugkoppeling", "");
    }

    @Test
    void aFoundedComplaintThatRemovesABidTellsTheNewOrder() {
        complaint();
        assertThat(told(() -> judge("klachtVervolg", "ADVIES", "klachtToelichting", "A was te laat",
                "klachtOngeldig", desks.bids.valid(DOSSIER).get(0).id().toString()))).endsWith(
                EventKind.GUNNING_INGETROKKEN, EventKind.RANGORDE_BEPAALD, EventKind.RANGORDE_VERANDERD);

        assertThat(desks.ranked.lastChange(DOSSIER)).contains("A: stond op plaats 1 en doet niet meer mee. Reden: De klacht is gegrond: A was te laat");
        assertThat(ranking().get("inschrijvingen")).asInstanceOf(LIST).extracting("leverancier").containsExactly("B");
    }

    @Test
    void afterAFoundedComplaintTheOrderIsDeterminedAgainAlsoWhereEveryBidStays() {
        complaint();
        desks.world.facts.clear();

        assertThat(told(() -> judge("klachtVervolg", "ADVIES", "klachtToelichting", "Vormfout"))).endsWith(
                EventKind.GUNNING_INGETROKKEN, EventKind.RANGORDE_BEPAALD);
        assertThat(ranking().get("inschrijvingen")).asInstanceOf(LIST).extracting("leverancier").containsExactly("A", "B");
    }

    @Test
    void whereBidsAreAssessedAgainThereIsNoOrderYet() {
        complaint();
        desks.world.facts.clear();

        assertThat(told(() -> judge("klachtVervolg", "BEOORDELING", "klachtToelichting", "Vormfout")))
                .contains(EventKind.GUNNING_INGETROKKEN).doesNotContain(EventKind.RANGORDE_BEPAALD);
        assertThat(desks.world.facts.of(DOSSIER)).isEmpty();
    }

    /** A and B are ranked, the award is decided, and somebody complains. */
    private void complaint() {
        bids("400000", "450000");
        desks.awards.decide(DOSSIER);
        desks.complaints.raise(DOSSIER, "Te laat");
    }

    /** The lawyer finds for who complained. */
    private void judge(String... answers) {
        Map<String, Object> all = new HashMap<>(Map.of("klachtOordeel", "GEGROND"));
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        new ComplaintForm(desks.complaints, desks.bids, desks.ranked, desks.reopening, desks.world.dossiers, desks.world.people).accept(task, new Answers(all));
    }

    /** The kinds of line that follow. */
    private List<EventKind> told(Runnable act) {
        int before = desks.world.timeline.size();
        act.run();
        return desks.world.timeline.of(DOSSIER).stream().skip(before).map(Timeline.Event::kind).toList();
    }

    /** What the newest order rests on. */
    private Map<String, Object> ranking() {
        return desks.world.facts.newest(Moment.RANGORDE).facts();
    }

    @Test
    void theAssessorOfTheRoundGoesOnWithoutTakingOver() {
        desks.bid("A", "400000");
        desks.bid("B", "450000");
        desks.world.as("beoordelaar1");
        Answers answers = new Answers(Map.of("kwaliteitsscore", 80, "mvoiScore", 70, "beoordelingToelichting", "Goed",
                "belangenverklaring", "GEEN_BELANG", "beoordelingKeuze", "BEOORDELEN"));
        assertThat(assessment().show(task)).containsEntry("kwaliteitGevraagd", true).containsEntry("mvoiGevraagd", true);

        assertThat(assessment().accept(task, answers)).containsEntry("nogTeBeoordelen", true);
        assertThat(assessment().accept(task, answers)).containsEntry("nogTeBeoordelen", false);
        verify(desks.world.timeline, never()).record(any(), eq(EventKind.BEOORDELING_OVERGENOMEN), any(), any(), any(), any());
        assertThat(problems(assessment(), answers)).containsExactly("Er is geen inschrijving meer die nog een beoordeling nodig heeft.");
    }

    @Test
    void anAssessmentGivesEveryScoreThatWeighs() {
        desks.bid("A", "400000");
        desks.world.as("beoordelaar1");

        assertThat(problems(assessment(), new Answers(Map.of("belangenverklaring", "GEEN_BELANG"))))
                .containsExactly("De score voor kwaliteit is niet ingevuld.", "De score voor MVOI is niet ingevuld.");
    }

    @Test
    void aBidThatIsRepairedIsCheckedLikeAnyOtherAndAssessedAgain() {
        bids("400000", "450000");
        Map<String, Object> repair = new HashMap<>(Map.of("adviesKeuze", "VERBETEREN", "inschrijvingSoort", "GELDIG", "leverancier", "B",
                "prijs", "390000", "vervangt", desks.bids.of(DOSSIER).get(0).id().toString(), "redenVervanging", "Verkeerd vastgelegd"));
        assertThat(problems(advice(), new Answers(repair))).singleElement().asString().contains("al een inschrijving vastgelegd: B");

        repair.put("leverancier", "A");
        assertThat(problems(advice(), new Answers(repair))).isEmpty();
        assertThat(advice().accept(task, new Answers(repair))).containsEntry("nogTeBeoordelen", true);
    }

    @Test
    void whatWasSaidAboutTheEstimateIsShownAgain() {
        bids("400000", "450000");
        desks.awards.advise(DOSSIER, "Beste", null, "De markt is veranderd");
        assertThat(advice().show(task)).containsEntry("ramingToelichting", "De markt is veranderd");

        desks.awards.advise(DOSSIER, "Beste", null, null);
        assertThat(advice().show(task)).doesNotContainKey("ramingToelichting");
    }

    @Test
    void theRankingIsToldByWhoStandsFirst() {
        bids("400000", "450000");
        verify(desks.world.timeline).recordBySystem(DOSSIER, EventKind.RANGORDE_BEPAALD, Secret.BIDS, "Rangorde bepaald", "Op plaats 1: A.",
                EventData.count(2));

        AwardDesks none = AwardDesks.full();
        none.ranked.determine(DOSSIER);
        verify(none.world.timeline).recordBySystem(DOSSIER, EventKind.RANGORDE_BEPAALD, Secret.BIDS, "Rangorde bepaald", null, EventData.count(0));
    }

    /** A and B for these prices, assessed alike and ranked. */
    private void bids(String priceOfA, String priceOfB) {
        desks.bid("A", priceOfA);
        desks.bid("B", priceOfB);
        List.of(80, 80).forEach(score -> desks.assess(score, score));
        desks.ranked.determine(DOSSIER);
    }

    private void later() {
        desks.world.moment(OffsetDateTime.now(desks.world.clock).plusHours(1).toInstant());
    }

    private AssessmentForm assessment() {
        return new AssessmentForm(desks.closing, desks.assessments, desks.ranked, desks.world.requirements, desks.world.enclosures, desks.world.user);
    }

    private AwardAdviceForm advice() {
        return new AwardAdviceForm(desks.closing, desks.awards, desks.ranked, desks.prices, desks.world.results, desks.world.approvals,
                TenderForms.fields(desks, new BuyersScoreFields(desks.ranked, desks.assessments, desks.world.dossiers)),
                new LotsAnswers(desks.lots, desks.ranked, desks.world.people), desks.world.enclosures);
    }

    private List<String> problems(TaskForm form, Answers answers) {
        Problems problems = new Problems();
        form.check(task, answers, problems);
        return problems.found();
    }
}
