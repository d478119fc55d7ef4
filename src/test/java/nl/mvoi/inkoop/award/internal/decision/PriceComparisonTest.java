// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.rules.LowPriceLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceComparisonTest {

    private static final LowPriceLimits LIMITS = new LowPriceLimits(70, 75, 3, null);

    @ParameterizedTest
    @CsvSource({
            "620000, 950000, 880000 910000, 65.26, 69.27, true",
            "790000, 950000, 880000 910000, 83.16, 88.27, false",
            "665000, 950000, 880000 880000, 70.00, 75.57, false",
            "664999.99, 950000, 880000 880000, 70.00, 75.57, true",
            "750000, 950000, 1000000 1000000, 78.95, 75.00, false",
            "749999.99, 950000, 1000000 1000000, 78.95, 75.00, true"})
    void aPriceIsHeldAgainstTheEstimateAndTheMeanOfTheOthersExactly(BigDecimal price, BigDecimal estimate, String others, BigDecimal ofEstimate,
                                                                    BigDecimal ofMean, boolean low) {
        assertThat(PriceComparison.of("A", price, estimate, prices(others), LIMITS)).isEqualTo(new PriceComparison("A", ofEstimate, ofMean, low));
    }

    @Test
    void twoBidsMakeNoMean() {
        PriceComparison low = PriceComparison.of("A", new BigDecimal("100"), new BigDecimal("120"), prices("1000"), LIMITS);

        assertThat(low.ofMean()).isNull();
        assertThat(low.standsOut()).isFalse();
        assertThat(low.inWords()).isEqualTo("De prijs van A is 83,33 % van de raming.");
    }

    private static List<BigDecimal> prices(String others) {
        return Arrays.stream(others.split(" ")).map(BigDecimal::new).toList();
    }
}
