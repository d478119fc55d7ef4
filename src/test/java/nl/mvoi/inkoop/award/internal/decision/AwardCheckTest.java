// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gate G5. */
class AwardCheckTest {

    private static final LowPriceInquiry INQUIRY = new LowPriceInquiry("Gevraagd op 2 december", "Het materieel is afgeschreven", "Dat klopt");

    private AwardDesks desks;

    @Test
    void anAwardNeedsEveryBidAssessedAndAnAdvice() {
        desks = AwardDesks.full();
        desks.bid("A", "400000");
        desks.bid("B", "410000");
        desks.assess(80, 80);
        assertThat(award().findings(DOSSIER)).containsExactly("De inschrijving van B is nog niet beoordeeld.",
                "Het gunningsadvies is nog niet opgesteld.");

        desks.assess(70, 70);
        desks.awards.advise(DOSSIER, "A is de beste", null, null);
        assertThat(award().findings(DOSSIER)).isEmpty();
    }

    @Test
    void withoutAssessorsAnAwardNeedsNoAdvice() {
        desks = AwardDesks.light();
        assertThat(award().findings(DOSSIER)).containsExactly("Er is geen geldige inschrijving.");

        desks.bid("A", "400000");
        assertThat(award().findings(DOSSIER)).noneMatch(finding -> finding.contains("advies"));
    }

    @ParameterizedTest
    @CsvSource({"349999.99, true", "350000.00, false", "0.01, true"})
    void inEveryLaneAPriceFarBelowTheEstimateIsLookedInto(BigDecimal price, boolean found) {
        desks = AwardDesks.light();
        desks.bid("A", price.toPlainString());
        assertThat(lowPrices()).hasSize(found ? 1 : 0);

        desks.awards.advise(DOSSIER, "Goed", null, null);
        assertThat(lowPrices()).as("an advice alone is not enough").hasSize(found ? 1 : 0);

        desks.awards.advise(DOSSIER, "Goed", new LowPriceInquiry(null, null, "Aangevinkt dat ernaar is gekeken."), null);
        assertThat(lowPrices()).as("nor is a tick").hasSize(found ? 1 : 0);

        desks.awards.advise(DOSSIER, "Goed", INQUIRY, null);
        assertThat(lowPrices()).isEmpty();
    }

    @Test
    void aPriceFarBelowTheOtherBidsIsLookedIntoAndANewNumberOneNeedsItsOwnInquiry() {
        desks = AwardDesks.full();
        desks.bid("A", "370000");
        desks.bid("B", "380000");
        desks.bid("C", "900000");
        desks.bid("D", "900000");
        List.of(90, 80, 10, 10).forEach(score -> desks.assess(score, score));
        desks.awards.advise(DOSSIER, "A is de beste", INQUIRY, null);
        assertThat(award().findings(DOSSIER)).isEmpty();

        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Geen uitleg");

        assertThat(award().findings(DOSSIER)).hasSize(2).first().isEqualTo("Het advies noemt niet de nummer 1 van de rangorde. Stel het advies opnieuw op.");
        assertThat(lowPrices()).singleElement().asString().startsWith("De prijs van B is 76 % van de raming en 42,22 % van het gemiddelde");
    }

    @Test
    void aPriceThatBelongsToAHeavierProcedureAsksForReasonsAndDoesNotBlock() {
        desks = AwardDesks.light();
        desks.bid("A", "4000000");
        assertThat(award().findings(DOSSIER)).singleElement().asString().contains("Bij de prijs van A hoort een zwaardere procedure");
        desks.awards.advise(DOSSIER, "Goed", null, null);
        assertThat(award().findings(DOSSIER)).hasSize(1);

        desks.awards.advise(DOSSIER, "Goed", null, "De prijzen van asfalt zijn dit jaar verdubbeld.");

        assertThat(award().findings(DOSSIER)).isEmpty();
        assertThat(award().facts(DOSSIER).advies().ramingToegelicht()).isTrue();
    }

    @Test
    void bidsThatWereAssessedByTwoPeopleDoNotPassAndTheSecondIsAssessedAgain() {
        desks = AwardDesks.full();
        desks.bid("A", "400000");
        desks.bid("B", "410000");
        desks.assess(80, 80);
        desks.world.as("beoordelaar2");
        desks.records.add(desks.bids.valid(DOSSIER).get(1).id(), new Assessment(Scores.of(70, 70), "Goed", true, "beoordelaar2",
                OfficeClock.now(desks.world.clock)));
        desks.world.as("inkoper");
        desks.awards.advise(DOSSIER, "A is de beste", null, null);

        assertThat(award().findings(DOSSIER)).singleElement().asString().contains("beoordeeld door beoordelaar2, en andere door beoordelaar1");
        assertThat(desks.ranked.awaitAssessment(DOSSIER)).isTrue();
        desks.assess(60, 60);
        assertThat(award().findings(DOSSIER)).isEmpty();
    }

    @Test
    void aBidThatTwoPeopleAssessedDoesNotPassUntilOneOfThemAssessesItAgain() {
        desks = AwardDesks.full();
        desks.bid("A", "400000");
        desks.assess(80, 80);
        desks.records.add(desks.bids.valid(DOSSIER).get(0).id(), new Assessment(Scores.of(40, 60), "Matig", true, "beoordelaar2",
                OfficeClock.now(desks.world.clock).plusMinutes(1)));
        desks.awards.advise(DOSSIER, "A is de beste", null, null);

        assertThat(desks.ranked.of(DOSSIER)).singleElement().extracting(Ranked::quality).as("their mean").isEqualTo(new BigDecimal("60"));
        assertThat(desks.assessments.assessors(DOSSIER)).containsExactly("beoordelaar1", "beoordelaar2");
        assertThat(award().findings(DOSSIER)).singleElement().asString().contains("beoordeeld door beoordelaar2, en andere door beoordelaar1");
        assertThat(desks.ranked.awaitAssessment(DOSSIER)).isTrue();
        desks.assess(80, 80);
        assertThat(award().findings(DOSSIER)).isEmpty();
        assertThat(desks.assessments.valid(DOSSIER)).singleElement().satisfies(bid -> assertThat(bid.isAssessedBy("beoordelaar1")).isTrue());
    }

    @Test
    void whereOnlyThePriceCountsNobodyAssesses() {
        desks = AwardDesks.full();
        desks.world.awards(AwardMethod.LAAGSTE_PRIJS, 40, 25);
        desks.bid("A", "400000");

        assertThat(desks.ranked.asksAssessors(DOSSIER)).isFalse();
        assertThat(award().findings(DOSSIER)).containsExactly("Het gunningsadvies is nog niet opgesteld.");
    }

    @Test
    void aPartyThatWasNotInvitedDoesNotWin() {
        desks = new AwardDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        desks.invite("A B.V.", "B");
        desks.bid("a bv", "450000");
        assertThat(award().findings(DOSSIER)).isEmpty();

        desks.bid("C", "400000");

        assertThat(award().findings(DOSSIER)).containsExactly(
                "C is niet uitgenodigd. Leg de inschrijving bij het gunningsadvies opnieuw vast, als ongeldig.");
    }

    private List<String> lowPrices() {
        return award().findings(DOSSIER).stream().filter(finding -> finding.contains("erg laag")).toList();
    }

    @Test
    void itBelongsToGateG5() {
        desks = AwardDesks.full();

        assertThat(award().gate()).isEqualTo(Gate.G5);
    }

    @Test
    void noAwardPassesWhileBidsMayStillComeIn() {
        desks = new AwardDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        desks.publish(LocalDate.of(2026, 12, 30), "A", "B", "C");
        desks.bid("A", "400000");

        assertThat(award().findings(DOSSIER)).containsExactly("Inschrijven kan tot en met woensdag 30 december 2026."
                + " Inschrijvingen openen kan vanaf donderdag 31 december 2026.");

        desks.world.day(LocalDate.of(2026, 12, 31));
        assertThat(award().findings(DOSSIER)).isEmpty();
    }

    private GateCheck<AwardGateFacts> award() {
        return AwardChecks.award(desks);
    }
}
