// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.clock.TrialClock;
import nl.mvoi.inkoop.platform.engine.start.OnTrialInstallation;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the clock of an installation that is only being tried out; elsewhere this address does not exist. */
@RestController
@Conditional(OnTrialInstallation.class)
@RequestMapping("/api/v1/proefklok")
@Tag(name = "Proefklok", description = "Zet de tijd vooruit om uit te proberen wat maanden of jaren duurt. Alleen in een proefomgeving.")
class TrialClockApi {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String EXAMPLE = "2027-01-12T09:00";

    private final TrialClock clock;
    private final CurrentUser user;

    TrialClockApi(TrialClock clock, CurrentUser user) {
        this.clock = clock;
        this.user = user;
    }

    /** A moment at the office, as programs read and write it. */
    @Schema(name = "Proefklok")
    record MomentView(@Schema(description = "Datum en tijd in Nederland", example = EXAMPLE) String nu) {
    }

    /** What moving the clock did, as programs read it. */
    @Schema(name = "ProefklokVerzet")
    record ArrivalView(@Schema(description = "Datum en tijd in Nederland", example = EXAMPLE) String nu,
                       @Schema(description = "Hoeveel stappen onderweg zijn uitgevoerd") int uitgevoerd,
                       @Schema(description = "Stappen die niet lukten; het programma probeert ze later opnieuw") List<FailureView> mislukt) {
    }

    @Schema(name = "ProefklokMislukt")
    record FailureView(@Schema(description = "Nummer van het dossier, als de stap daarbij hoort") String dossier,
                       @Schema(description = "De stap in het proces") String stap) {
    }

    @GetMapping
    @Operation(operationId = "proefklok", summary = "Hoe laat het is op de proefklok")
    @ApiResponse(responseCode = "200", description = "Datum en tijd in Nederland.")
    MomentView now() {
        return new MomentView(MINUTES.format(clock.now()));
    }

    @PostMapping
    @Operation(operationId = "proefklokVerzetten", summary = "De proefklok vooruitzetten",
            description = "Alles wat onderweg aan de beurt komt, gebeurt op zijn eigen dag en voordat het antwoord komt. Alleen voor beheerders.")
    @ApiResponse(responseCode = "200", description = "De klok is verzet.")
    @ApiResponse(responseCode = "400", description = "De datum klopt niet of ligt niet later; in 'fouten' staan alle fouten.")
    @ApiResponse(responseCode = "403", description = "Alleen een beheerder mag de klok verzetten.")
    ArrivalView move(@RequestBody MomentView to) {
        if (!user.inGroup(EngineNames.ADMIN_GROUP)) {
            throw new AccessDeniedException("Only administrators move the clock");
        }
        TrialClock.Arrival arrival = clock.moveTo(read(to.nu()));
        return new ArrivalView(MINUTES.format(arrival.now()), arrival.done(),
                arrival.failures().stream().map(TrialClockApi::view).toList());
    }

    private static FailureView view(TrialClock.Failure failure) {
        return new FailureView(failure.dossier() == null ? null : failure.dossier().value(), failure.step());
    }

    private static LocalDateTime read(String moment) {
        if (moment == null) {
            throw new Refusal("'nu' ontbreekt. Geef een datum en tijd, zoals " + EXAMPLE + ".");
        }
        try {
            return LocalDateTime.parse(moment.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal("'nu' is geen bestaande datum met tijd. Schrijf die zo: " + EXAMPLE + ".");
        }
    }
}
