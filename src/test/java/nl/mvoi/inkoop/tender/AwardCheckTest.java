// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.mvoi.inkoop.gate.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gate G5. */
class AwardCheckTest {

    private TenderDesks desks;

    @Test
    void anAwardNeedsEveryBidAssessedAndAnAdvice() {
        desks = TenderDesks.full();
        desks.bid("A", "100");
        desks.bid("B", "110");
        desks.assess(80, 80);
        assertThat(award().findings(DOSSIER)).containsExactly("De inschrijving van B is nog niet beoordeeld.",
                "Het gunningsadvies is nog niet opgesteld.");

        desks.assess(70, 70);
        desks.awards.advise(DOSSIER, "A is de beste", false);
        assertThat(award().findings(DOSSIER)).containsExactly("Onderzoek of de prijs van A niet te laag is.");

        desks.awards.advise(DOSSIER, "A is de beste", true);
        assertThat(award().findings(DOSSIER)).isEmpty();
    }

    @Test
    void withoutAssessorsAnAwardNeedsNoAdvice() {
        desks = TenderDesks.light();
        assertThat(award().findings(DOSSIER)).containsExactly("Er is geen geldige inschrijving.");

        desks.bid("A", "400000");
        assertThat(award().findings(DOSSIER)).noneMatch(finding -> finding.contains("advies"));
    }

    @ParameterizedTest
    @CsvSource({"249999.99, true", "250000.00, false", "0.01, true"})
    void withoutAnAdviceAPriceFarBelowTheEstimateIsLookedInto(BigDecimal price, boolean found) {
        desks = TenderDesks.light();
        desks.bid("A", price.toPlainString());

        assertThat(award().findings(DOSSIER)).filteredOn(finding -> finding.contains("erg laag")).hasSize(found ? 1 : 0);

        desks.awards.advise(DOSSIER, "De prijs klopt: A heeft het materiaal al", true);
        assertThat(award().findings(DOSSIER)).noneMatch(finding -> finding.contains("laag"));
    }

    @Test
    void itBelongsToGateG5() {
        desks = TenderDesks.full();

        assertThat(award().gate()).isEqualTo(Gate.G5);
    }

    private AwardCheck award() {
        return new AwardCheck(desks.bids, desks.ranked, desks.awards, desks.world.dossiers, desks.world.rules);
    }
}
