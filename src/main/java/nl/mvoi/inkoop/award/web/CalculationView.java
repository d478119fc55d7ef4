// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.TieRule;
import nl.mvoi.inkoop.award.internal.calculation.Calculation;
import nl.mvoi.inkoop.award.internal.calculation.MethodInWords;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod.Fault;
import nl.mvoi.inkoop.award.internal.decision.PriceComparison;
import nl.mvoi.inkoop.award.internal.decision.TrialAward.Outcome;
import nl.mvoi.inkoop.platform.PlainNumber;

/**
 * What a calculation gives.
 *
 * @param laagOnderzoek in the order of the ranking; absent when the estimate was not given
 */
@Schema(name = "Gunningsberekening")
record CalculationView(List<StandingView> rangorde, List<InvalidView> ongeldig, List<TieView> gelijk, List<String> waarschuwingen, String uitleg,
                       @JsonInclude(JsonInclude.Include.NON_NULL) List<LowView> laagOnderzoek) {

    /** @param delen by code; points, or euro */
    @Schema(name = "GunningsberekeningPlaats")
    record StandingView(int rang, String naam, BigDecimal totaal, BigDecimal prijsdeel, Map<String, BigDecimal> delen, BigDecimal contractprijs) {

        private static StandingView of(Calculation.Standing one) {
            return new StandingView(one.rank(), one.offer().name(), one.total(), one.price(), one.parts(), PlainNumber.of(one.offer().price()));
        }
    }

    @Schema(name = "GunningsberekeningOngeldig")
    record InvalidView(String naam, List<Fault> redenen) {
    }

    @Schema(name = "GunningsberekeningGelijk")
    record TieView(List<String> namen, TieRule beslistDoor) {
    }

    /** @param vanGemiddelde null when there are too few valid bids for a mean */
    @Schema(name = "GunningsberekeningLaag")
    record LowView(String naam, BigDecimal vanRaming, BigDecimal vanGemiddelde, boolean vragen) {

        private static LowView of(PriceComparison one) {
            return new LowView(one.supplier(), one.ofEstimate(), one.ofMean(), one.standsOut());
        }
    }

    static CalculationView of(Outcome outcome) {
        Calculation found = outcome.calculation();
        return new CalculationView(found.order().stream().map(StandingView::of).toList(),
                found.invalid().stream().map(one -> new InvalidView(one.offer().name(), one.faults())).toList(),
                found.ties().stream().map(one -> new TieView(one.names(), one.decidedBy())).toList(), outcome.asked().warnings(),
                MethodInWords.of(outcome.asked().method()), outcome.low() == null ? null : outcome.low().stream().map(LowView::of).toList());
    }
}
