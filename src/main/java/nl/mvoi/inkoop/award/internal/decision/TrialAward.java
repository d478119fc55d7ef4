// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.award.internal.calculation.Calculation;
import nl.mvoi.inkoop.award.internal.calculation.CalculationReader.Asked;
import nl.mvoi.inkoop.award.internal.calculation.Offer;
import nl.mvoi.inkoop.rules.LowPriceLimits;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Service;

/** What a published method would give for bids that somebody tells. Nothing is stored. */
@Service
public class TrialAward {

    private final RuleLibrary rules;
    private final Clock clock;

    TrialAward(RuleLibrary rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The answer, with the question it is to.
     *
     * @param low how low the price of each bid in the order is; null when the estimate was not told
     */
    public record Outcome(Asked asked, Calculation calculation, List<PriceComparison> low) {
    }

    /** The limits for a low price are those of today. */
    public Outcome of(Asked asked) {
        Calculation found = Calculation.of(asked.method(), asked.offers());
        List<Offer> valid = found.order().stream().map(Calculation.Standing::offer).toList();
        return new Outcome(asked, found, asked.estimate() == null ? null : low(valid, asked.estimate()));
    }

    private List<PriceComparison> low(List<Offer> valid, BigDecimal estimate) {
        LowPriceLimits limits = rules.lowPriceLimits(LocalDate.now(clock));
        return valid.stream().map(offer -> PriceComparison.of(offer.name(), offer.price(), estimate,
                valid.stream().filter(other -> other != offer).map(Offer::price).toList(), limits)).toList();
    }
}
