// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.mvoi.inkoop.award.internal.calculation.CalculationReader;
import nl.mvoi.inkoop.award.internal.calculation.LotDivider;
import nl.mvoi.inkoop.award.internal.calculation.LotQuestion;
import nl.mvoi.inkoop.award.internal.decision.TrialAward;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what a published method gives, for trying it and for recalculating an award. Nothing is stored. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Gunningsberekeningen", description = "Reken na wat een gunningsmethode oplevert. Er wordt niets bewaard.")
class CalculationApi {

    private final TrialAward trial;

    CalculationApi(TrialAward trial) {
        this.trial = trial;
    }

    @PostMapping("/gunningsberekeningen")
    @Operation(operationId = "gunningsberekening", summary = "De rangorde die een methode geeft", description = "Geeft een beoordelaar een eigen cijfer, dan telt het "
            + "gemiddelde. Bij gunnen op waarde telt het gemiddelde van de waarden die bij de cijfers horen.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = CalculationQuestion.class))))
    @ApiResponse(responseCode = "200", description = "De rangorde, de ongeldige inschrijvingen en hoe gelijke totalen zijn beslist.")
    @ApiResponse(responseCode = "400", description = "De vraag klopt niet; in 'fouten' staan alle fouten.")
    CalculationView calculate(@RequestBody JsonNode question) {
        return CalculationView.of(trial.of(CalculationReader.read(question)));
    }

    @PostMapping("/perceelverdelingen")
    @Operation(operationId = "perceelverdeling", summary = "Wie welk perceel krijgt",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = LotsQuestion.class))))
    @ApiResponse(responseCode = "200", description = "Per perceel de inschrijver, en de som van hun totalen.")
    @ApiResponse(responseCode = "400", description = "De vraag klopt niet, of twee verdelingen zijn even goed; in 'fouten' staan alle fouten.")
    LotsView divide(@RequestBody JsonNode question) {
        return LotsView.of(LotDivider.divide(LotQuestion.read(question)));
    }
}
