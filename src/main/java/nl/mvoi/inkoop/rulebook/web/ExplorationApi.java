// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.mvoi.inkoop.rulebook.internal.question.Explored;
import nl.mvoi.inkoop.rulebook.internal.question.Questions;
import nl.mvoi.inkoop.rules.WhatChanges;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what the rules ask of a purchase, before there is a dossier. Nothing is stored. */
@RestController
@RequestMapping("/api/v1/mvoi-verkenningen")
@Tag(name = "MVOI-verkenningen", description = "Vraag wat de regels van een inkoop vragen. Er wordt niets bewaard.")
class ExplorationApi {

    private final Questions questions;
    private final WhatChanges whatChanges;

    ExplorationApi(Questions questions, WhatChanges whatChanges) {
        this.questions = questions;
        this.whatChanges = whatChanges;
    }

    @PostMapping
    @Operation(operationId = "mvoiVerkenning", summary = "Wat de regels van een inkoop vragen",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = ExplorationQuestion.class))))
    @ApiResponse(responseCode = "200", description = "Procedure, baan, vijf thema's met eisen, termijnen en wettelijke toetsen.")
    @ApiResponse(responseCode = "400", description = "De vraag klopt niet; in 'fouten' staan alle fouten.")
    @Transactional(readOnly = true)
    ExplorationView explore(@RequestBody JsonNode question) {
        Explored found = questions.answer(question);
        return ExplorationView.of(found.exploration(), found.help(), found.tests(), whatChanges.of(found.purchase()));
    }
}
