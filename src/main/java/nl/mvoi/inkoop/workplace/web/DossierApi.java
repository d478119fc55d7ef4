// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Known;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads dossiers. What a user may not know is null, and a dossier that a user may not see does not exist for that user. */
@RestController
@RequestMapping("/api/v1/inkoopdossiers")
@Tag(name = "Inkoopdossiers", description = "Lees hoe ver inkoopdossiers zijn. Een opdrachtgever ziet alleen eigen "
        + "dossiers. Wat u nog niet mag weten, zoals de raming of de inschrijvers voor de gunning, is null.")
@Transactional(readOnly = true)
class DossierApi {

    private static final String TOTAL = "X-Total-Count";
    private static final int LARGEST_PAGE = 200;

    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Facts facts;
    private final Access access;
    private final AccessLog log;
    private final CurrentUser user;
    private final Views views;

    DossierApi(Dossiers dossiers, Timeline timeline, Facts facts, Access access, AccessLog log, CurrentUser user, Views views) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.facts = facts;
        this.access = access;
        this.log = log;
        this.user = user;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "inkoopdossiers", summary = "Inkoopdossiers, nieuwste eerst")
    @ApiResponse(responseCode = "200", description = "De dossiers op deze pagina; leeg voorbij de laatste pagina.",
            headers = @Header(name = TOTAL, description = "Hoeveel dossiers er op alle pagina's samen zijn.",
                    schema = @Schema(type = "integer")))
    @ApiResponse(responseCode = "400", description = "Een ongeldige fase of pagina.")
    ResponseEntity<List<DossierView>> all(
            @Parameter(description = "Alleen dossiers in deze fase, bijvoorbeeld STRATEGIE.")
            @RequestParam(defaultValue = "") String fase,
            @Parameter(description = "Alleen dossiers over dit onderwerp, bijvoorbeeld WEG.")
            @RequestParam(defaultValue = "") String onderwerp,
            @Parameter(description = "Alleen dossiers met deze tekst in het nummer of de titel.")
            @RequestParam(defaultValue = "") String zoek,
            @Parameter(description = "Nummer van de pagina, vanaf 1.") @RequestParam(defaultValue = "1") String pagina,
            @Parameter(description = "Dossiers per pagina, 1 tot en met 200.")
            @RequestParam(defaultValue = "50") String paginaGrootte) {
        Problems problems = new Problems();
        Phase phase = phase(fase.strip(), problems);
        int page = wholeNumber("pagina", pagina, Integer.MAX_VALUE, problems);
        int size = wholeNumber("paginaGrootte", paginaGrootte, LARGEST_PAGE, problems);
        String topic = text("onderwerp", onderwerp, problems);
        String text = text("zoek", zoek, problems);
        problems.refuseIfAny();
        return list(new Search(phase, topic, text, access.findable(false), access.findable(true), page, size));
    }

    private ResponseEntity<List<DossierView>> list(Search search) {
        Dossiers.Found found = dossiers.search(search);
        Map<DossierNumber, Known> known = access.of(found.page());
        List<DossierView> shown = found.page().stream().filter(dossier -> known.containsKey(dossier.number()))
                .map(dossier -> row(dossier, known.get(dossier.number()))).toList();
        return ResponseEntity.ok().header(TOTAL, String.valueOf(found.total())).body(shown);
    }

    /** A row that tells no secret is no look into a dossier. */
    private DossierView row(Dossier dossier, Known known) {
        if (!known.secrets().isEmpty()) {
            noteLook(dossier);
        }
        return views.of(dossier, known);
    }

    @GetMapping("/{nummer}")
    @Operation(operationId = "inkoopdossier", summary = "Eén inkoopdossier")
    @ApiResponse(responseCode = "200", description = "Het dossier.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    DossierView one(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.")
                    @PathVariable DossierNumber nummer) {
        Dossier dossier = dossier(nummer);
        return views.of(dossier, readable(dossier));
    }

    @GetMapping("/{nummer}/tijdlijn")
    @Operation(operationId = "tijdlijn", summary = "Alles wat er met een dossier gebeurde, oudste eerst")
    @ApiResponse(responseCode = "200", description = "De gebeurtenissen.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    List<EventView> timeline(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.")
                             @PathVariable DossierNumber nummer) {
        Known known = readable(dossier(nummer));
        return timeline.of(nummer).stream().map(event -> Views.event(event, known)).toList();
    }

    @GetMapping("/{nummer}/feiten")
    @Operation(operationId = "feiten", summary = "Wat bij elke poort en elk besluit bekend was en besloten is, oudste eerst")
    @ApiResponse(responseCode = "200", description = "De feiten. Regels, feiten en uitkomst zijn null zolang u ze niet mag weten.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    List<FactsView> facts(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.")
                          @PathVariable DossierNumber nummer) {
        Known known = readable(dossier(nummer));
        return facts.of(nummer).stream().map(kept -> Views.facts(kept, known)).toList();
    }

    private Dossier dossier(DossierNumber number) {
        return dossiers.find(number).orElseThrow(DossierApi::notFound);
    }

    /** What the user may know of it. Who looks before the award is noted. */
    private Known readable(Dossier dossier) {
        Known known = access.of(dossier).orElseThrow(DossierApi::notFound);
        noteLook(dossier);
        return known;
    }

    private void noteLook(Dossier dossier) {
        if (!dossier.awarded()) {
            log.note(AccessLog.Act.DOSSIER_READ, user.idOrSystem(), dossier.number().value());
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
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

    private static String text(String name, String text, Problems problems) {
        problems.addIf(text.chars().anyMatch(Character::isISOControl),
                "De waarde van '" + name + "' is ongeldig. Laat tekens weg die niet te zien zijn.");
        return text.strip();
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
