// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.FINGERPRINT;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.ThemesToPass;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.TenderWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

/** Gates G4, G5 and the award's part of G6. */
class TenderGatesTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 1, 11);

    private TenderWorld world;
    private TenderRecords records;
    private TenderDesk desk;

    @Test
    void aCompletePublicationPasses() {
        full();
        desk.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true);

        assertThat(desk.earliestClosing(DOSSIER, TODAY)).isEqualTo(CLOSING);
        assertThat(publication().findings(DOSSIER)).isEmpty();
        assertThat(publication().facts(DOSSIER)).containsEntry("eisenVingerafdruk", FINGERPRINT);
    }

    @Test
    void aDayTooShortIsFoundWithTheDayThatFits() {
        full();
        desk.prepare(DOSSIER, TODAY, CLOSING.minusDays(3), List.of(), null, false, false, false);

        assertThat(publication().findings(DOSSIER)).hasSize(4).first().asString().contains("11 januari 2027");
    }

    @Test
    void closingOnASundayIsFound() {
        full();
        desk.prepare(DOSSIER, TODAY, LocalDate.of(2027, 1, 17), List.of(), null, true, true, true);

        assertThat(publication().findings(DOSSIER)).containsExactly("De sluitingsdatum is geen werkdag. Kies een werkdag.");
    }

    @Test
    void tooFewAndTooManyInvitedPartiesAreFound() {
        world(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        LocalDate closing = desk.earliestClosing(DOSSIER, TODAY);
        desk.prepare(DOSSIER, TODAY, closing, List.of("A", "B"), "Goed", true, true, false);
        assertThat(publication().findings(DOSSIER)).singleElement().asString().contains("minstens 3");

        desk.prepare(DOSSIER, TODAY, closing, List.of("A", "B", "C", "D", "E", "F"), "Goed", true, true, false);
        assertThat(publication().findings(DOSSIER)).singleElement().asString().contains("hoogstens 5");

        desk.prepare(DOSSIER, TODAY, closing, List.of("A", "B", "C"), "Goed", true, true, false);
        assertThat(publication().findings(DOSSIER)).isEmpty();
    }

    @Test
    void aMandatoryThemeNeedsARequirementOrADeviationThatHolds() {
        full();
        desk.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true);
        when(world.requirements.of(DOSSIER)).thenReturn(List.of());
        assertThat(publication().findings(DOSSIER)).singleElement().asString().contains("geen eis overgenomen");

        world.passed(Theme.KLI, "AFGEWEKEN");
        when(world.deviations.of(DOSSIER)).thenReturn(List.of(deviation(TODAY)));
        assertThat(publication().findings(DOSSIER)).isEmpty();

        when(world.deviations.of(DOSSIER)).thenReturn(List.of(deviation(TODAY.minusDays(1))));
        assertThat(publication().findings(DOSSIER)).singleElement().asString().startsWith("De afwijking voor het thema Klimaat geldt niet meer.");
    }

    @Test
    void anAwardNeedsEveryBidAssessedAndAnAdvice() {
        full();
        bid("A", "100");
        bid("B", "110");
        assess(80, 80);
        assertThat(award().findings(DOSSIER)).containsExactly("De inschrijving van B is nog niet beoordeeld.",
                "Het gunningsadvies is nog niet opgesteld.");

        assess(70, 70);
        desk.advise(DOSSIER, "A is de beste", false);
        assertThat(award().findings(DOSSIER)).containsExactly("Onderzoek of de prijs van A niet te laag is.");

        desk.advise(DOSSIER, "A is de beste", true);
        assertThat(award().findings(DOSSIER)).isEmpty();
    }

    @Test
    void withoutAssessorsAnAwardNeedsNoAdvice() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        assertThat(award().findings(DOSSIER)).containsExactly("Er is geen geldige inschrijving.");

        bid("A", "400000");
        assertThat(award().findings(DOSSIER)).noneMatch(finding -> finding.contains("advies"));
    }

    @Test
    void theAwardStandsAfterApprovalAndStandstill() {
        full();
        bid("A", "100");
        assess(80, 80);
        desk.advise(DOSSIER, "A is de beste", true);
        assertThat(stands().findings(DOSSIER)).containsExactly("Er is nog geen gunningsbeslissing. Ga terug naar de gunning.");

        desk.decide(DOSSIER);
        assertThat(desk.decision(DOSSIER).orElseThrow().standstillLastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(desk.decision(DOSSIER).orElseThrow().standstillEnded()).isFalse();
        assertThat(stands().findings(DOSSIER)).hasSize(2);

        world.decided("AFGEWEZEN");
        desk.standstillOver(DOSSIER);
        assertThat(stands().findings(DOSSIER)).containsExactly("Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");

        world.decided("AKKOORD");
        assertThat(stands().findings(DOSSIER)).isEmpty();
        assertThat(desk.winner(DOSSIER).orElseThrow().supplier()).isEqualTo("A");
    }

    @Test
    void aStandstillThatIsEndedEarlyIsTold() {
        full();
        bid("A", "100");
        desk.decide(DOSSIER);
        world.as("beheer");
        desk.standstillOver(DOSSIER);

        verify(world.timeline).record(eq(DOSSIER), eq("Opschortende termijn verstreken, eerder dan gepland, door beheer"), any());
    }

    @Test
    void aComplaintStandsInTheWayUntilItIsJudgedUnfoundedOrDecidedAnew() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid("A", "100");
        world.decided("AKKOORD");
        desk.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();

        desk.raise(DOSSIER, "Oneerlijk");
        assertThat(stands().findings(DOSSIER)).hasSize(1);
        desk.judgeComplaints(DOSSIER, false, "Niet waar");
        assertThat(stands().findings(DOSSIER)).isEmpty();

        desk.raise(DOSSIER, "Toch oneerlijk");
        desk.judgeComplaints(DOSSIER, true, "Waar");
        assertThat(stands().findings(DOSSIER)).hasSize(1);
        desk.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();
    }

    @Test
    void anAwardThatIsTakenBackLeavesNoWinnerUntilItIsDecidedAnew() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid("A", "100");
        world.decided("AKKOORD");
        desk.decide(DOSSIER);

        reopening().adviseAgain(DOSSIER, "Vormfout");
        assertThat(desk.winner(DOSSIER)).isEmpty();
        assertThat(stands().findings(DOSSIER)).containsExactly("Er is nog geen gunningsbeslissing. Ga terug naar de gunning.");
        assertThatThrownBy(() -> reopening().adviseAgain(DOSSIER, "Nog eens")).isInstanceOf(NoSuchElementException.class);

        desk.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();
    }

    @Test
    void anApprovalFromBeforeTheAwardWasReopenedDoesNotCountForTheNewDecision() {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid("A", "100");
        world.decided("AKKOORD", OffsetDateTime.now(world.clock).minusMinutes(1));
        desk.decide(DOSSIER);
        assertThat(stands().findings(DOSSIER)).isEmpty();

        reopening().adviseAgain(DOSSIER, "Vormfout");
        desk.decide(DOSSIER);

        assertThat(stands().findings(DOSSIER)).containsExactly("Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");
    }

    @Test
    void assessingAgainStartsWithEveryBid() {
        full();
        bid("A", "100");
        assess(80, 80);
        desk.decide(DOSSIER);

        reopening().assessAgain(DOSSIER, "Verkeerde norm");

        assertThat(desk.nextToAssess(DOSSIER)).isPresent();
        assertThat(desk.assessors(DOSSIER)).isEmpty();
    }

    @Test
    void aBidThatIsInvalidAfterAllLeavesTheRanking() {
        full();
        bid("A", "100");
        bid("B", "110");

        reopening().declareInvalid(DOSSIER, desk.validBids(DOSSIER).get(0).id(), "Te laat");

        assertThat(desk.ranking(DOSSIER)).extracting(Ranking.Ranked::supplier).containsExactly("B");
        verify(world.timeline).record(DOSSIER, "Inschrijving alsnog ongeldig", "A: Te laat");
    }

    @Test
    void bidsOfAnEarlierRoundDoNotCount() {
        full();
        desk.prepare(DOSSIER, TODAY, CLOSING, List.of(), null, true, true, true);
        desk.recordBid(DOSSIER, "A", null, BigDecimal.TEN, null, "Te laat", Map.of());
        assertThat(desk.examineBids(DOSSIER)).isFalse();
        desk.endRound(DOSSIER, true, "Opnieuw");

        assertThat(desk.bids(DOSSIER)).isEmpty();
        assertThat(desk.publication(DOSSIER)).isEmpty();
        assertThat(desk.round(DOSSIER)).isEqualTo(2);
    }

    @Test
    void whoRecordedAdvisedOrAssessedMayNotApprove() {
        full();
        bid("A", "100");
        world.as("beoordelaar1");
        assess(80, 80);
        world.as("inkoper2");
        desk.advise(DOSSIER, "A is de beste", true);

        AwardApproval approval = new AwardApproval(desk, world.dossiers);
        assertThat(approval.makers(DOSSIER, null)).containsExactlyInAnyOrder("inkoper", "inkoper2", "beoordelaar1");
        assertThat(approval.summary(DOSSIER, null)).contains("gun aan A", "€ 100,00");
        assertThat(approval.subject()).isEqualTo("GUNNING");
    }

    @ParameterizedTest
    @CsvSource({"249999.99, true", "250000.00, false", "0.01, true"})
    void withoutAnAdviceAPriceFarBelowTheEstimateIsLookedInto(BigDecimal price, boolean found) {
        world(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS);
        bid("A", price.toPlainString());

        assertThat(award().findings(DOSSIER)).filteredOn(finding -> finding.contains("erg laag")).hasSize(found ? 1 : 0);

        desk.advise(DOSSIER, "De prijs klopt: A heeft het materiaal al", true);
        assertThat(award().findings(DOSSIER)).noneMatch(finding -> finding.contains("laag"));
    }

    @Test
    void eachCheckNamesItsGate() {
        full();
        assertThat(List.of(publication().gate(), award().gate(), stands().gate())).containsExactly(Gate.G4, Gate.G5, Gate.G6);
    }

    private AwardReopening reopening() {
        return new AwardReopening(desk, records, world.timeline, world.user, world.clock);
    }

    private void full() {
        world(Lane.VOLLEDIG, Procedure.EUROPEES);
    }

    private void world(Lane lane, Procedure procedure) {
        world = new TenderWorld(lane, procedure);
        records = new TenderRecordsInMemory();
        desk = new TenderDesk(records, world.dossiers, world.timeline, world.rules, world.calendar, world.user, world.clock);
    }

    private PublicationCheck publication() {
        return new PublicationCheck(desk, world.dossiers, world.gates, world.requirements,
                new ThemesToPass(world.gates, world.deviations, world.clock), world.rules,
                world.calendar, world.clock);
    }

    private AwardCheck award() {
        return new AwardCheck(desk, world.dossiers, world.rules);
    }

    private AwardStandsCheck stands() {
        return new AwardStandsCheck(desk, world.approvals);
    }

    private void bid(String supplier, String price) {
        desk.recordBid(DOSSIER, supplier, null, new BigDecimal(price), null, null, Map.of("WEG-KLI-1", new BigDecimal("55")));
    }

    private void assess(int quality, int mvoi) {
        world.as("beoordelaar1");
        desk.assess(DOSSIER, quality, mvoi, "Goed");
        world.as("inkoper");
    }

    private static Deviations.Deviation deviation(LocalDate end) {
        return new Deviations.Deviation(Theme.KLI, Gate.G2, "MARKT", "Kan niet", null, end, "inkoper", OffsetDateTime.now(),
                "mvoi-adviseur", "POSITIEF", "Akkoord", "TOEGESTAAN");
    }
}
