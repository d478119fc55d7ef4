// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.workplace.internal.Waits;
import nl.mvoi.inkoop.workplace.internal.progress.Progress;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import nl.mvoi.inkoop.workplace.web.ProcessProgress.Line;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Figures about how dossiers come along, of those that exist for who asks: the same as the page. */
@RestController
@RequestMapping("/api/v1/voortgang")
@Tag(name = "Voortgang", description = "Lees waar inkopen zijn, op wie zij wachten en hoe lang het duurt. De cijfers gaan over de inkopen die u mag zien.")
@Transactional(readOnly = true)
class ProgressApi {

    private final ProgressDesk desk;
    private final ProgressSheets sheets;
    private final ProcessProgress processes;
    private final Wording wording;

    ProgressApi(ProgressDesk desk, ProgressSheets sheets, ProcessProgress processes, Wording wording) {
        this.desk = desk;
        this.sheets = sheets;
        this.processes = processes;
        this.wording = wording;
    }

    /** Which dossiers; what is null narrows nothing. */
    record Asked(@Parameter(description = "Alleen inkopen van deze afdeling.") String afdeling,
                 @Parameter(description = "Alleen inkopen over dit onderwerp, bijvoorbeeld WEG.") String onderwerp,
                 @Parameter(description = "Alleen inkopen met deze procedure, bijvoorbeeld EUROPEES.") String procedure,
                 @Parameter(description = "Alleen inkopen in deze baan: LICHT, NORMAAL of VOLLEDIG.") String baan,
                 @Parameter(description = "Alleen inkopen waarvan de raming boven de Europese drempel is (JA), eronder (NEE), of onbekend (ONBEKEND). Alleen inkopen waarvan u de raming mag weten.")
                 String drempel,
                 @Parameter(description = "Eerste dag van de periode voor doorlooptijden en afwijkingen, bijvoorbeeld 2026-01-01.") String van,
                 @Parameter(description = "Laatste dag daarvan.") String tot) {

        ProgressAddress address() {
            Map<String, String> given = new HashMap<>();
            given.put("afdeling", afdeling);
            given.put("onderwerp", onderwerp);
            given.put("procedure", procedure);
            given.put("baan", baan);
            given.put("drempel", drempel);
            given.put("van", van);
            given.put("tot", tot);
            given.values().removeIf(Objects::isNull);
            return ProgressAddress.of(given);
        }
    }

    /** @param van first day of the period. @param tot last day of it */
    @Schema(name = "Voortgang")
    record ProgressView(LocalDate van, LocalDate tot, List<PhaseView> fasen, List<GateView> poorten, List<TimeView> doorlooptijden) {
    }

    @Schema(name = "FaseVoortgang")
    record PhaseView(String fase, long aantal) {
    }

    @Schema(name = "PoortVoortgang")
    record GateView(String thema, long wachtend, long teLaat) {
    }

    @Schema(name = "Doorlooptijd")
    record TimeView(String fase, Long mediaanDagen, long n) {
    }

    @Schema(name = "AfwijkingVoortgang")
    record DeviationView(String thema, String naam, long aantal, long van) {
    }

    @Schema(name = "Wachten")
    record WaitView(String code, String wie, String soort, long aantal, long taken, long teLaat, Long mediaanDagen, Long langsteDagen) {
    }

    @Schema(name = "ProcesVoortgang")
    record ProcessView(String sleutel, String naam, LocalDate van, LocalDate tot, List<ElementView> elementen) {
    }

    /** @param lijst the dossiers that wait there. @param gedaan those in which it was done, as many as n */
    @Schema(name = "ElementVoortgang")
    record ElementView(String element, String naam, String lijst, String gedaan, long nu, Double gemiddeldDagen, Long mediaanDagen, long n) {
    }

    @GetMapping
    @Operation(operationId = "voortgang", summary = "Hoeveel inkopen in elke fase zijn, welke poorten wachten en hoe lang fasen duren",
            description = "Doorlooptijden zijn van de fasen die een inkoop het laatste jaar verliet, of tussen 'van' en 'tot'. n is het aantal inkopen. De mediaan is null als n 0 is.")
    @ApiResponse(responseCode = "200", description = "Alle fasen en alle thema's, ook waar niets is.")
    @ApiResponse(responseCode = "400", description = "Een ongeldige waarde in het filter.")
    ProgressView all(@ParameterObject Asked filter) {
        Progress found = desk.of(sheets.filter(filter.address()));
        return new ProgressView(found.period().from(), found.period().until(), found.phases().entrySet().stream().map(one -> new PhaseView(one.getKey().name(), one.getValue())).toList(),
                found.gates().stream().map(gate -> new GateView(gate.theme().name(), gate.waiting(), gate.late())).toList(),
                found.times().stream().map(time -> new TimeView(time.phase().name(), time.days(), time.n())).toList());
    }

    @GetMapping("/afwijkingen")
    @Operation(operationId = "voortgangAfwijkingen", summary = "In hoeveel inkopen van elk thema is afgeweken")
    @ApiResponse(responseCode = "200", description = "Alle thema's. 'aantal': met een gevraagde afwijking; 'van': met een besliste poort.")
    List<DeviationView> deviations(@ParameterObject Asked filter) {
        return desk.deviations(sheets.filter(filter.address())).stream()
                .map(one -> new DeviationView(Codes.of(one.theme()), one.theme().label(), one.count(), one.of())).toList();
    }

    @GetMapping("/wachten")
    @Operation(operationId = "voortgangWachten", summary = "Op wie inkopen wachten, en hoe lang al")
    @ApiResponse(responseCode = "200", description = "Eén regel voor elke groep, en voor elk wachten op de markt; de meeste inkopen voorop.")
    List<WaitView> waits(@ParameterObject Asked filter) {
        return desk.waits(sheets.filter(filter.address())).stream().map(wait -> new WaitView(wait.code(), wording.waitsFor(wait.code()),
                Waits.MARKET.contains(wait.code()) ? "MARKT" : "MENSEN", wait.dossiers(), wait.tasks(), wait.late(), days(wait.middle()), days(wait.oldest()))).toList();
    }

    private Long days(LocalDate since) {
        return since == null ? null : ChronoUnit.DAYS.between(since, wording.today());
    }

    @GetMapping("/processen/{sleutel}")
    @Operation(operationId = "voortgangProces", summary = "Hoeveel inkopen bij elke stap van een proces wachten, en hoe lang die stap duurt")
    @ApiResponse(responseCode = "200", description = "De stappen van mensen, het wachten op de markt, de fasen en de poorten van een thema, in de volgorde van de tekening; daarna de stappen die er niet meer op staan en waar nog inkopen wachten.")
    @ApiResponse(responseCode = "404", description = "Dit proces is er niet.")
    ProcessView process(@Parameter(description = "Sleutel van het proces, bijvoorbeeld strategie.") @PathVariable String sleutel,
                        @ParameterObject Asked filter) {
        ProcessProgress.Told told = processes.of(sleutel, filter.address()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ProcessView(told.picture().key(), told.picture().name(), told.period().from(), told.period().until(), told.lines().stream().map(ProgressApi::element).toList());
    }

    private static ElementView element(Line line) {
        Progress.Element figures = line.figures();
        return new ElementView(line.step().id(), line.step().name(), line.list().first(), line.done().first(), figures.now(), figures.mean() == null ? null : Math.round(figures.mean() * 10) / 10.0,
                figures.days(), figures.n());
    }
}
