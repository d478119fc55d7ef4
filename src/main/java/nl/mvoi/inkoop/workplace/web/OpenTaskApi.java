// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells whose turn it is in a dossier, to who may see the dossier: the same as its page. */
@RestController
@Tag(name = "Inkoopdossiers")
@Transactional(readOnly = true)
class OpenTaskApi {

    private final Dossiers dossiers;
    private final OpenTasks tasks;
    private final People people;
    private final Access access;
    private final Wording wording;

    OpenTaskApi(Dossiers dossiers, OpenTasks tasks, People people, Access access, Wording wording) {
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.people = people;
        this.access = access;
        this.wording = wording;
    }

    @Schema(name = "OpenTaak", description = "Een taak die op iemand wacht.")
    record OpenTaskView(@Schema(description = "Naam van de taak.", example = "Strategie opstellen") String naam,
                        @Schema(description = "Wie aan zet is: een persoon, of de groepen waaruit iemand de taak kan oppakken.",
                                example = "Inkopers") String wie) {
    }

    @GetMapping("/api/v1/inkoopdossiers/{nummer}/taken")
    @Operation(operationId = "openTaken", summary = "Wat er nu moet gebeuren in een dossier, en wie aan zet is")
    @ApiResponse(responseCode = "200", description = "De open taken; wat het eerst moet, staat voorop.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    List<OpenTaskView> open(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.") @PathVariable DossierNumber nummer) {
        dossiers.find(nummer).flatMap(access::of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Waiting> waiting = tasks.of(List.of(nummer));
        Map<String, String> names = people.namesOf(waiting.stream().map(one -> one.task().assignee()).filter(Objects::nonNull).collect(Collectors.toSet()));
        return waiting.stream().map(one -> new OpenTaskView(one.task().name(), wording.who(one.task(), names))).toList();
    }
}
