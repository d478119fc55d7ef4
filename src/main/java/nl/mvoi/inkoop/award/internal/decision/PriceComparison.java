// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.LowPriceLimits;

/**
 * How low the price of one valid bid is. Shares are percentages, rounded to 2 decimals for reading; limits are compared exactly.
 *
 * @param ofEstimate share of the estimate
 * @param ofMean     share of the mean price of the other valid bids; null when there are too few bids for a mean
 * @param standsOut  whether the bidder must be asked about it
 */
public record PriceComparison(String supplier, BigDecimal ofEstimate, BigDecimal ofMean, boolean standsOut) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param others prices of the other valid bids */
    static PriceComparison of(String supplier, BigDecimal price, BigDecimal estimate, List<BigDecimal> others, LowPriceLimits limits) {
        BigDecimal sum = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean counts = sum.signum() > 0 && others.size() + 1 >= limits.fewestBids();
        BigDecimal asMany = price.multiply(BigDecimal.valueOf(others.size()));
        boolean low = isBelow(price, estimate, limits.percentOfEstimate()) || counts && isBelow(asMany, sum, limits.percentOfMean());
        return new PriceComparison(supplier, share(price, estimate), counts ? share(asMany, sum) : null, low);
    }

    private static boolean isBelow(BigDecimal part, BigDecimal whole, int percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(percent))) < 0;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** The comparison as a Dutch sentence. */
    public String inWords() {
        return "De prijs van " + supplier + " is " + DutchFormat.number(ofEstimate) + " % van de raming"
                + (ofMean == null ? "." : " en " + DutchFormat.number(ofMean) + " % van het gemiddelde van de andere geldige inschrijvingen.");
    }
}
