// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.decision.AwardChecks;
import nl.mvoi.inkoop.award.internal.scoring.LotsDesk.Told;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.testing.RefusedFields;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two bids are equal to the end; a third is worse. */
class LotsDeskTest {

    private AwardDesks desks;

    @BeforeEach
    void equalBids() {
        desks = AwardDesks.full();
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        desks.bid("C", "435000");
        List.of(80, 80, 70).forEach(score -> desks.assess(score, score));
        desks.ranked.determine(DOSSIER);
    }

    @Test
    void equalBidsHaveNoWinnerUntilLotsAreDrawn() {
        assertThat(desks.ranked.winner(DOSSIER)).isEmpty();
        assertThat(desks.ranked.tied(DOSSIER)).extracting(Ranked::supplier).containsExactly("A", "B");
        assertThat(award()).singleElement().asString().startsWith("A en B staan gelijk op plaats 1. Loot met twee mensen");
        verify(desks.world.timeline).recordBySystem(DOSSIER, EventKind.RANGORDE_BEPAALD, Secret.BIDS, "Rangorde bepaald",
                "Op plaats 1 staan gelijk: A en B. Er moet worden geloot.", EventData.count(3));
        assertThat(problems(told(1, "inkoper", "jurist", TODAY))).isEmpty();

        desks.lots.record(DOSSIER, told(1, "inkoper", "jurist", TODAY));

        assertThat(desks.ranked.winner(DOSSIER)).hasValueSatisfying(winner -> assertThat(winner.supplier()).isEqualTo("B"));
        assertThat(desks.ranked.of(DOSSIER)).extracting(Ranked::rank).containsExactly(1, 2, 3);
        assertThat(desks.ranked.lastChange(DOSSIER)).containsExactly("A: van plaats 1 naar plaats 2.");
        assertThat(award()).as("the buyer looks at the new order").contains("De rangorde is veranderd. A: van plaats 1 naar plaats 2."
                + " Bekijk de nieuwe rangorde en stel het gunningsadvies op.");
        desks.awards.advise(DOSSIER, "Na loting", null, null);
        assertThat(award()).isEmpty();
        assertThat(approval().summary(DOSSIER, null)).contains("gun aan B", "Op 1 december 2026 lootten inkoper en jurist",
                "Plaats 2: A", "A: van plaats 1 naar plaats 2").doesNotContain("eerder geloot");
    }

    @Test
    void lotsAreKeptWithTheFactsOfTheRankingAndWhoIsNamedHearsOfIt() {
        desks.lots.record(DOSSIER, told(1, "inkoper", "jurist", TODAY));

        assertThat(desks.world.facts.newest(Moment.RANGORDE).facts().get("loting")).asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("door", List.of("inkoper", "jurist")).containsEntry("vastgelegdDoor", "inkoper");
        verify(desks.notifications).toPerson(eq("jurist"), eq(DOSSIER), eq("loting"), any());
        verifyNoMoreInteractions(desks.notifications);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "inkoper, inkoper, Loot met twee mensen", "jurist, jurist, Loot met twee mensen", "inkoper, niemand, twee collega's", "-, jurist, twee collega's",
            "inkoper, opdrachtgever, niet aan deze inkoop werkte", "inkoper, beoordelaar1, Wie de inschrijvingen beoordeelde",
            "beoordelaar1, jurist, Wie de inschrijvingen beoordeelde"})
    void lotsAreDrawnByTwoPeopleOfWhomOneDidNotWorkOnThePurchaseAndNeitherAssessed(String first, String second, String problem) {
        assertThat(problems(told(0, first, second, TODAY))).anySatisfy(found -> assertThat(found).contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"inkoper, niemand, lotingDoor", "beoordelaar1, jurist, lotingDoor", "jurist, jurist, lotingMetDoor", "inkoper, opdrachtgever, lotingMetDoor"})
    void peopleWhoMayNotDrawAreRefusedAtTheirField(String first, String second, String field) {
        Problems problems = new Problems();
        desks.lots.check(DOSSIER, told(0, first, second, TODAY), problems);

        assertThat(RefusedFields.of(problems)).containsExactly(field);
    }

    @Test
    void whoRecordsTheLotsCountsAsSomebodyWhoWorkedOnThePurchase() {
        desks.world.as("inkoper2");

        assertThat(problems(told(0, "inkoper", "inkoper2", TODAY))).singleElement().asString().contains("niet aan deze inkoop werkte");
    }

    @Test
    void whoWasTheClientOnceOrStoodInCountsAsSomebodyWhoWorkedOnThePurchase() {
        doReturn(true).when(desks.world.dossiers).wasClient(DOSSIER, "jurist");

        assertThat(problems(told(0, "inkoper", "jurist", TODAY))).singleElement().asString().contains("niet aan deze inkoop werkte");
    }

    @Test
    void lotsAreDrawnOnADayBetweenTheAssessmentsAndToday() {
        assertThat(problems(told(0, "inkoper", "jurist", TODAY.minusDays(1)))).singleElement().asString().contains("‘Wanneer is er geloot?’");
        assertThat(problems(told(0, "inkoper", "jurist", TODAY.plusDays(1)))).hasSize(1);
        assertThat(problems(told(0, "inkoper", "jurist", null))).hasSize(1);
    }

    @Test
    void onlyABidThatIsEqualComesOutOfTheLots() {
        assertThat(problems(told(2, "inkoper", "jurist", TODAY))).singleElement().asString().contains("die gelijk staan: A en B.");
        assertThat(problems(new Told(99L, TODAY, "Briefjes", "inkoper", "jurist"))).hasSize(1);
        assertThat(problems(new Told(null, TODAY, null, "inkoper", "jurist"))).hasSize(2);
    }

    @Test
    void lotsAreNotDrawnAgainForABetterResult() {
        desks.lots.record(DOSSIER, told(0, "inkoper", "jurist", TODAY));

        assertThat(problems(told(1, "inkoper", "jurist", TODAY))).isNotEmpty();
    }

    @Test
    void lotsOverABidThatIsReplacedAreVoid() {
        desks.lots.record(DOSSIER, told(0, "inkoper", "jurist", TODAY));
        desks.bids.replace(DOSSIER, bid(1), "De prijs klopte niet.");
        assertThat(desks.ranked.winner(DOSSIER)).as("nobody is equal any more").isPresent();

        desks.bid("B", "400000");
        desks.assess(80, 80);

        assertThat(desks.ranked.winner(DOSSIER)).isEmpty();
        assertThat(desks.ranked.hasVoidLots(DOSSIER)).isTrue();
        assertThat(award()).singleElement().asString().endsWith("De eerdere loting telt niet meer: daarna is er iets veranderd.");
        assertThat(approval().summary(DOSSIER, null)).contains("Er is nog geen winnaar", "er is eerder geloot");
    }

    @Test
    void lotsAreVoidWhenAScoreOfAnEqualBidChangesOrOneMoreBidIsEqual() {
        desks.lots.record(DOSSIER, told(0, "inkoper", "jurist", TODAY));
        desks.assessments.takeOver(DOSSIER, "Ziek");
        List.of(90, 90, 70).forEach(score -> desks.assess(score, score));
        assertThat(desks.ranked.winner(DOSSIER)).as("equal on other scores").isEmpty();

        desks.lots.record(DOSSIER, told(1, "inkoper", "jurist", TODAY));
        assertThat(desks.ranked.winner(DOSSIER)).isPresent();
        desks.bid("D", "400000");
        desks.assess(90, 90);
        assertThat(desks.ranked.tied(DOSSIER)).extracting(Ranked::supplier).containsExactly("A", "B", "D");
    }

    @Test
    void anAssessmentThatIsDoneAgainMakesLotsVoidEvenWithTheSameScores() {
        String before = desks.ranked.stakes(DOSSIER);
        desks.assessments.takeOver(DOSSIER, "Ziek");
        desks.world.as("beoordelaar2");
        List.of(80, 80, 70).forEach(score -> desks.assessments.assess(DOSSIER, Scores.of(score, score), "Goed"));

        assertThat(desks.ranked.stakes(DOSSIER)).isNotEqualTo(before);
    }

    @Test
    void lotsOverBidsThatAreNotChangedStayAlsoWhenAWorseBidFallsOut() {
        desks.lots.record(DOSSIER, told(1, "inkoper", "jurist", TODAY));

        desks.bids.declareInvalid(DOSSIER, bid(2), "Te laat");

        assertThat(desks.ranked.winner(DOSSIER)).hasValueSatisfying(winner -> assertThat(winner.supplier()).isEqualTo("B"));
    }

    @Test
    void whereOnlyThePriceCountsEqualPricesArePartedByLotsToo() {
        desks = new AwardDesks(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        assertThat(award()).singleElement().asString().contains("staan gelijk op plaats 1");

        desks.lots.record(DOSSIER, told(1, "inkoper", "jurist", TODAY));

        assertThat(desks.ranked.winner(DOSSIER)).hasValueSatisfying(winner -> assertThat(winner.supplier()).isEqualTo("B"));
    }

    @Test
    void whoDrewLotsDoesNotApproveTheAward() {
        desks.lots.record(DOSSIER, told(0, "inkoper", "mandaathouder", TODAY));

        assertThat(approval().makers(DOSSIER, null)).contains("mandaathouder");
    }

    private ApprovalSubject approval() {
        return AwardChecks.approval(desks);
    }

    private List<String> award() {
        return AwardChecks.award(desks).findings(DOSSIER).stream().filter(finding -> !finding.contains("nog niet opgesteld")).toList();
    }

    private Told told(int winner, String first, String second, LocalDate day) {
        return new Told(bid(winner), day, "Briefjes in een doos", first, second);
    }

    private long bid(int place) {
        return desks.bids.valid(DOSSIER).get(place).id();
    }

    private List<String> problems(Told told) {
        Problems problems = new Problems();
        desks.lots.check(DOSSIER, told, problems);
        return problems.found();
    }
}
