// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How one dossier comes along, for who may see it. */
@RestController
@Tag(name = "Voortgang")
@Transactional(readOnly = true)
class DossierProgressApi {

    private final DossierProgress progress;

    DossierProgressApi(DossierProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/api/v1/inkoopdossiers/{nummer}/voortgang")
    @Operation(operationId = "voortgangDossier", summary = "Wie aan zet is in een dossier, hoe de poorten staan, en wat er bij elke stap van het proces gebeurde")
    @ApiResponse(responseCode = "200", description = "Het teken zegt of een stap wacht (●), te laat is (!) of gedaan is (✔).")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    DossierProgress.View one(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.") @PathVariable DossierNumber nummer) {
        return progress.of(progress.find(nummer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
