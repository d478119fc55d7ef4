// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.mvoi.inkoop.rulebook.internal.question.Question;
import nl.mvoi.inkoop.rulebook.internal.question.QuestionReader;
import nl.mvoi.inkoop.rulebook.internal.question.ValuationHelp;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
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

    private final RuleLibrary rules;
    private final LegalTests legalTests;
    private final WhatChanges whatChanges;
    private final QuestionReader reader;

    ExplorationApi(RuleLibrary rules, LegalTests legalTests, WhatChanges whatChanges, QuestionReader reader) {
        this.rules = rules;
        this.legalTests = legalTests;
        this.whatChanges = whatChanges;
        this.reader = reader;
    }

    @PostMapping
    @Operation(operationId = "mvoiVerkenning", summary = "Wat de regels van een inkoop vragen",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = ExplorationQuestion.class))))
    @ApiResponse(responseCode = "200", description = "Procedure, baan, vijf thema's met eisen, termijnen en wettelijke toetsen.")
    @ApiResponse(responseCode = "400", description = "De vraag klopt niet; in 'fouten' staan alle fouten.")
    @Transactional(readOnly = true)
    ExplorationView explore(@RequestBody JsonNode question) {
        Question asked = reader.read(question);
        Purchase purchase = ValuationHelp.counted(asked, rules);
        Exploration found = rules.explore(purchase);
        return ExplorationView.of(found, ValuationHelp.of(asked, found.nature(), rules), legalTests.of(purchase),
                whatChanges.of(purchase));
    }
}
