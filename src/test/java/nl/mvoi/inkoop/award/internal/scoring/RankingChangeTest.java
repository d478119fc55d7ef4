// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.AwardDesks;
import org.junit.jupiter.api.Test;

/** What buyer and approver read of an order that changed. */
class RankingChangeTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void nothingIsToldOfAnOrderThatStaysAsItWas() {
        ranked(80, 70);
        desks.ranked.determine(DOSSIER);

        assertThat(desks.ranked.lastChange(DOSSIER)).isEmpty();
        assertThat(desks.ranked.changedAfter(DOSSIER, OffsetDateTime.MIN)).isFalse();
    }

    @Test
    void newScoresAreToldWithTheTotalsAlsoWhereThePlaceStays() {
        ranked(80, 70);
        again(90, 70);

        assertThat(desks.ranked.lastChange(DOSSIER)).singleElement().asString().startsWith("A: blijft op plaats 1 (totaal was ")
                .contains(" en is nu ").endsWith("). De scores zijn veranderd.");
    }

    @Test
    void bothBidsThatChangePlacesAreToldEachWithItsWay() {
        ranked(80, 70);
        again(10, 70);

        assertThat(desks.ranked.lastChange(DOSSIER)).hasSize(2);
        assertThat(desks.ranked.lastChange(DOSSIER).get(0)).isEqualTo("B: van plaats 2 naar plaats 1.");
        assertThat(desks.ranked.lastChange(DOSSIER).get(1)).startsWith("A: van plaats 1 naar plaats 2 (totaal was ");
    }

    @Test
    void aBidThatComesInLowerMakesThePointsForPriceNew() {
        ranked(80, 70);
        desks.bid("C", "300000");
        desks.assess(10, 10);
        desks.ranked.determine(DOSSIER);

        assertThat(desks.ranked.lastChange(DOSSIER)).anySatisfy(line -> assertThat(line).startsWith("C: nieuw op plaats "))
                .contains("De laagste prijs was € 400.000,00 en is nu € 300.000,00. De punten voor prijs hangen daarvan af en zijn voor iedereen"
                        + " opnieuw berekend.")
                .filteredOn(line -> line.startsWith("A: ")).singleElement().asString().doesNotContain("scores");
    }

    @Test
    void aBidThatFellOutIsToldWithTheReason() {
        ranked(80, 70);
        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(1).id(), "Te laat");
        desks.ranked.determine(DOSSIER);
        assertThat(desks.ranked.lastChange(DOSSIER)).containsExactly("B: stond op plaats 2 en doet niet meer mee. Reden: Te laat");

        desks.bids.replace(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Verkeerd");
        desks.ranked.determine(DOSSIER);
        assertThat(desks.ranked.lastChange(DOSSIER)).containsExactly(
                "A: stond op plaats 1 en doet niet meer mee. Reden: de inschrijving is opnieuw vastgelegd.");
    }

    @Test
    void aChangeCountsForWhoLookedBeforeIt() {
        ranked(80, 70);
        again(90, 70);
        OffsetDateTime changed = OffsetDateTime.now(desks.world.clock);

        assertThat(desks.ranked.changedAfter(DOSSIER, changed.minusSeconds(1))).isTrue();
        assertThat(desks.ranked.changedAfter(DOSSIER, changed)).isFalse();
    }

    /** A and B have the same price, and A the score and B the other. */
    private void ranked(int scoreOfA, int scoreOfB) {
        desks.bid("A", "400000");
        desks.bid("B", "400000");
        scored(scoreOfA, scoreOfB);
    }

    private void again(int scoreOfA, int scoreOfB) {
        desks.assessments.startAgain(DOSSIER);
        scored(scoreOfA, scoreOfB);
    }

    private void scored(int scoreOfA, int scoreOfB) {
        desks.assess(scoreOfA, scoreOfA);
        desks.assess(scoreOfB, scoreOfB);
        desks.ranked.determine(DOSSIER);
    }
}
