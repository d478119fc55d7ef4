// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Service;

/** What stands out about the price for which a contract would be awarded. */
@Service
public class AwardPrices {

    private final RankedBids ranked;
    private final Dossiers dossiers;
    private final RuleLibrary rules;

    public AwardPrices(RankedBids ranked, Dossiers dossiers, RuleLibrary rules) {
        this.ranked = ranked;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    /** The price of a bid beside the estimate and the other bids that take a place. */
    public PriceComparison compare(DossierNumber number, Ranked place) {
        Dossier dossier = dossiers.get(number);
        return compare(place, dossier.request().estimatedValue(), ranked.of(number).stream()
                .filter(other -> other.bid() != place.bid()).map(Ranked::price).toList(), dossier.openedOn());
    }

    /** @param others prices of the other valid bids */
    PriceComparison compare(Ranked place, BigDecimal estimate, List<BigDecimal> others, LocalDate on) {
        return PriceComparison.of(place.supplier(), place.price(), estimate, others, rules.lowPriceLimits(on));
    }

    /** The rule that says when a price is low. */
    Explanation whyLow(LocalDate on) {
        return rules.lowPriceLimits(on).explanation();
    }

    /**
     * The procedure that the price would have asked for as an estimate, when that is heavier than what the estimate asked and than
     * what was done; then the estimate needs reasons.
     */
    public Optional<String> heavierProcedure(DossierNumber number, Ranked place) {
        Dossier dossier = dossiers.get(number);
        return heavierProcedure(dossier.purchase(), dossier.procedure(), place.price());
    }

    /** @param done the procedure that was followed */
    Optional<String> heavierProcedure(Purchase purchase, Procedure done, BigDecimal price) {
        LocalDate on = purchase.referenceDate();
        Procedure forPrice = procedure(purchase, price);
        boolean heavier = rules.isLighter(done, forPrice, on) && rules.isLighter(procedure(purchase, purchase.estimatedValue()), forPrice, on);
        return heavier ? Optional.of(rules.procedureAdvice(forPrice, on).name()) : Optional.empty();
    }

    private Procedure procedure(Purchase purchase, BigDecimal value) {
        return rules.explore(purchase.withValue(value)).procedure().code();
    }
}
