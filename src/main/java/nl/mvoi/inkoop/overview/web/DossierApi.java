// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.overview.Readers;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads dossiers. What a user may not read does not exist for that user. */
@RestController
@RequestMapping("/api/v1/inkoopdossiers")
@Tag(name = "Inkoopdossiers", description = "Lees hoe ver inkoopdossiers zijn. Een opdrachtgever ziet alleen eigen dossiers.")
@Transactional(readOnly = true)
class DossierApi {

    private static final int LARGEST_PAGE = 200;

    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Readers readers;
    private final Views views;

    DossierApi(Dossiers dossiers, Timeline timeline, Readers readers, Views views) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.readers = readers;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "inkoopdossiers", summary = "Inkoopdossiers, nieuwste eerst")
    @ApiResponse(responseCode = "200", description = "De dossiers op deze pagina; leeg voorbij de laatste pagina.")
    @ApiResponse(responseCode = "400", description = "Een ongeldige fase of pagina.")
    List<DossierView> all(
            @Parameter(description = "Alleen dossiers in deze fase, bijvoorbeeld STRATEGIE.")
            @RequestParam(defaultValue = "") String fase,
            @Parameter(description = "Alleen dossiers over dit onderwerp, bijvoorbeeld WEG.")
            @RequestParam(defaultValue = "") String onderwerp,
            @Parameter(description = "Nummer van de pagina, vanaf 1.") @RequestParam(defaultValue = "1") String pagina,
            @Parameter(description = "Dossiers per pagina, 1 tot en met 200.")
            @RequestParam(defaultValue = "50") String paginaGrootte) {
        Problems problems = new Problems();
        Phase phase = phase(fase.strip(), problems);
        int page = wholeNumber("pagina", pagina, Integer.MAX_VALUE, problems);
        int size = wholeNumber("paginaGrootte", paginaGrootte, LARGEST_PAGE, problems);
        problems.refuseIfAny();
        return dossiers.all().stream()
                .filter(readers::mayRead)
                .filter(dossier -> phase == null || dossier.phase() == phase)
                .filter(dossier -> onderwerp.isBlank() || onderwerp.strip().equals(dossier.topic()))
                .skip((page - 1L) * size).limit(size)
                .map(views::of)
                .toList();
    }

    @GetMapping("/{nummer}")
    @Operation(operationId = "inkoopdossier", summary = "Eén inkoopdossier")
    @ApiResponse(responseCode = "200", description = "Het dossier.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    DossierView one(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.")
                    @PathVariable String nummer) {
        return views.of(readable(nummer));
    }

    @GetMapping("/{nummer}/tijdlijn")
    @Operation(operationId = "tijdlijn", summary = "Alles wat er met een dossier gebeurde, oudste eerst")
    @ApiResponse(responseCode = "200", description = "De gebeurtenissen.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    List<EventView> timeline(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.")
                             @PathVariable String nummer) {
        return timeline.of(readable(nummer).number()).stream().map(Views::event).toList();
    }

    private Dossier readable(String number) {
        return dossiers.find(number).filter(readers::mayRead)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Phase phase(String text, Problems problems) {
        if (text.isEmpty()) {
            return null;
        }
        for (Phase phase : Phase.values()) {
            if (phase.name().equals(text)) {
                return phase;
            }
        }
        problems.add("De waarde van 'fase' is ongeldig. Kies uit: "
                + Arrays.stream(Phase.values()).map(Phase::name).collect(Collectors.joining(", ")) + ".");
        return null;
    }

    private static int wholeNumber(String name, String text, int most, Problems problems) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that does not fit.
        }
        problems.add("De waarde van '" + name + "' is ongeldig. Geef een heel getal van 1 tot en met " + most + ".");
        return 1;
    }
}
