// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;

/** A question for a calculation, as the description of the API shows it; what comes in is read field by field. */
@Schema(name = "Gunningsvraag")
record CalculationQuestion(
        @Schema(requiredMode = RequiredMode.REQUIRED) Formula methode,
        @Schema(description = "Bij punten verplicht; gewichten en prijsgewicht zijn samen 100.") BigDecimal prijsgewicht,
        @Schema(description = "Onderste einde van de prijslijn; verplicht bij PUNTEN_ABSOLUUT.") BigDecimal laagstePrijs,
        @Schema(description = "Bovenste einde van de prijslijn; verplicht bij PUNTEN_ABSOLUUT en bij een plafond.") BigDecimal hoogstePrijs,
        @Schema(description = "Een prijs boven hoogstePrijs is ongeldig.") Boolean plafond,
        @Schema(description = "Verplicht bij PUNTEN_RELATIEF.") DropOut wegvallen,
        List<CriterionQuestion> criteria,
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 tot en met 100.") List<BidQuestion> inschrijvingen,
        @Schema(description = "Per kostensoort; verplicht bij LAAGSTE_KOSTEN.") Map<String, BigDecimal> factoren,
        @Schema(description = "Met de raming zegt het antwoord welke prijzen laag zijn.") BigDecimal raming) {

    @Schema(name = "GunningsvraagCriterium")
    record CriterionQuestion(@Schema(requiredMode = RequiredMode.REQUIRED) String code, BigDecimal gewicht, BigDecimal schaal, BigDecimal minimum, String thema,
                             @Schema(description = "Euro per cijfer, bij GUNNEN_OP_WAARDE.") Map<String, BigDecimal> waarden,
                             @Schema(description = "Percentage van de eigen prijs per cijfer, bij GUNNEN_OP_WAARDE.") Map<String, BigDecimal> percentages) {
    }

    @Schema(name = "GunningsvraagInschrijving")
    record BidQuestion(@Schema(requiredMode = RequiredMode.REQUIRED) String naam, @Schema(requiredMode = RequiredMode.REQUIRED) BigDecimal prijs,
                       @Schema(description = "Per criterium een cijfer of meer; het gemiddelde telt.") Map<String, List<BigDecimal>> cijfers,
                       Map<String, BigDecimal> kosten, Boolean uitgevallen) {
    }
}
