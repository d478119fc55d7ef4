// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.math.BigDecimal;
import java.util.Optional;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import org.springframework.stereotype.Service;

/** What stands out about the price for which a contract would be awarded. */
@Service
public class AwardPrices {

    private final ReceivedBids bids;
    private final Dossiers dossiers;
    private final RuleLibrary rules;

    public AwardPrices(ReceivedBids bids, Dossiers dossiers, RuleLibrary rules) {
        this.bids = bids;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    /** The price of a bid beside the estimate and the other valid bids. */
    public PriceComparison compare(String number, Ranked place) {
        Dossier dossier = dossiers.get(number);
        return PriceComparison.of(place.supplier(), place.price(), dossier.estimatedValue(), bids.valid(number).stream()
                .filter(bid -> bid.id() != place.bid()).map(ReceivedBid::price).toList(), rules.lowPriceLimits(dossier.openedOn()));
    }

    /**
     * The procedure that the price would have asked for as an estimate, when that is heavier than what the estimate asked and than
     * what was done; then the estimate needs reasons.
     */
    public Optional<String> heavierProcedure(String number, Ranked place) {
        Dossier dossier = dossiers.get(number);
        Procedure forPrice = procedure(dossier, place.price());
        boolean heavier = rules.isLighter(dossier.procedure(), forPrice, dossier.openedOn())
                && rules.isLighter(procedure(dossier, dossier.estimatedValue()), forPrice, dossier.openedOn());
        return heavier ? Optional.of(rules.procedureAdvice(forPrice, dossier.openedOn()).name()) : Optional.empty();
    }

    private Procedure procedure(Dossier dossier, BigDecimal value) {
        return rules.explore(dossier.purchase().withValue(value)).procedure().code();
    }
}
