// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.internal.calculation.LotQuestion.Rule;

/** A question for a division of lots, as the description of the API shows it; what comes in is read field by field. */
@Schema(name = "Perceelvraag")
record LotsQuestion(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 tot en met 20.") List<LotTotals> percelen,
        @Schema(description = "Zoveel percelen krijgt een inschrijver hoogstens; weggelaten: geen grens.") Integer maximum,
        @Schema(requiredMode = RequiredMode.REQUIRED) Rule regel,
        @Schema(description = "Per inschrijver de percelen, het liefste eerst.") Map<String, List<Integer>> voorkeuren) {

    @Schema(name = "PerceelvraagTotalen")
    record LotTotals(@Schema(requiredMode = RequiredMode.REQUIRED) Integer nummer,
                     @Schema(requiredMode = RequiredMode.REQUIRED, description = "Per inschrijver het totaal in punten.") Map<String, BigDecimal> totalen) {
    }
}
