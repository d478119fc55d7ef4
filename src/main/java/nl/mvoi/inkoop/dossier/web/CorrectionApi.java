// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Proposal;
import nl.mvoi.inkoop.dossier.internal.correction.CorrectionDesk.Standing;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.SameMoment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Corrects purchases for programs: the same as the page, by the same desk. */
@RestController
@RequestMapping("/api/v1/inkoopdossiers/{nummer}/correcties")
@Tag(name = "Inkoopdossiers")
class CorrectionApi {

    private final CorrectionDesk desk;
    private final CorrectionGate gate;
    private final Dossiers dossiers;
    private final AccessLog log;
    private final CurrentUser user;
    private final SameMoment sameMoment;

    CorrectionApi(CorrectionDesk desk, CorrectionGate gate, Dossiers dossiers, AccessLog log, CurrentUser user, SameMoment sameMoment) {
        this.desk = desk;
        this.gate = gate;
        this.dossiers = dossiers;
        this.log = log;
        this.user = user;
        this.sameMoment = sameMoment;
    }

    /** What can be corrected, as programs read it. */
    @Schema(name = "TeCorrigeren", description = "De aanvraag zoals zij nu is.")
    record StandingView(@Schema(description = "Hoeveel correcties er al waren; stuur dit mee met een correctie") int versie,
                        @Schema(description = "Antwoorden op de velden van het startformulier, zoals iemand ze typt") Map<String, Object> antwoorden,
                        @Schema(description = "Waarom corrigeren niet meer kan; null zolang het kan") String teLaat) {
    }

    /** A correction, as programs send it. */
    @Schema(name = "Correctievraag")
    record CorrectionBody(@Schema(description = "Waarom, hoogstens 1000 tekens") String reden,
                          @Schema(description = "De versie die u las; is er intussen gecorrigeerd, dan krijgt u 409. Zonder versie geldt die van het moment van uw vraag") Integer versie,
                          @Schema(description = "Alleen de velden van het startformulier die veranderen; null maakt een veld leeg") Map<String, Object> antwoorden) {
    }

    /** What a correction changes, as programs read it. */
    @Schema(name = "Correctie")
    record CorrectionView(List<ChangeView> wijzigingen, String procedure, String baan, List<ConsequenceView> gevolgen, List<String> waarschuwingen) {

        static CorrectionView of(Correction correction) {
            return new CorrectionView(correction.changes().stream()
                    .map(one -> new ChangeView(one.field().key(), one.field().label(), one.before(), one.after())).toList(),
                    correction.after().procedure().name(), correction.after().lane().name(),
                    Consequence.of(correction).stream().map(one -> new ConsequenceView(one.code(), one.state().code())).toList(), correction.warnings());
        }
    }

    @Schema(name = "GecorrigeerdVeld")
    record ChangeView(String veld, String naam, String oud, String nieuw) {
    }

    @Schema(name = "GevolgVanCorrectie")
    record ConsequenceView(@Schema(example = "strategie", description = "opdracht, budget, strategie, akkoord of de code van een thema") String onderdeel,
                           @Schema(description = "BLIJFT, OPNIEUW of NOG_NIET_GEVRAAGD") String stand) {
    }

    @GetMapping
    @Operation(operationId = "teCorrigeren", summary = "Wat u aan een inkoop kunt corrigeren")
    @ApiResponse(responseCode = "200", description = "De aanvraag zoals zij nu is.")
    @ApiResponse(responseCode = "403", description = "U mag deze inkoop niet corrigeren.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    StandingView standing(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.") @PathVariable DossierNumber nummer) {
        Dossier dossier = correctable(nummer);
        Standing standing = desk.standing(nummer);
        return new StandingView(standing.version(), standing.answers(), gate.tooLate(dossier).orElse(null));
    }

    @PostMapping
    @Operation(operationId = "corrigeren", summary = "Een inkoop corrigeren zolang de markt niet is gevraagd",
            description = "Met proef=true verandert er niets en leest u wat er zou veranderen.")
    @ApiResponse(responseCode = "201", description = "De inkoop is gecorrigeerd.")
    @ApiResponse(responseCode = "200", description = "Bij proef=true: wat er zou veranderen.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; in 'fouten' staan alle fouten en er is niets veranderd.")
    @ApiResponse(responseCode = "403", description = "U mag deze inkoop niet corrigeren.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    @ApiResponse(responseCode = "409", description = "Het kan niet meer, of iemand anders was eerder.")
    ResponseEntity<CorrectionView> correct(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.") @PathVariable DossierNumber nummer,
                                           @RequestParam(defaultValue = "false") boolean proef, @RequestBody CorrectionBody body) {
        correctable(nummer);
        Proposal proposal = proposal(desk.standing(nummer), body);
        Correction correction = sameMoment.again(() -> proef ? desk.look(nummer, proposal) : desk.correct(nummer, proposal));
        return ResponseEntity.status(proef ? HttpStatus.OK : HttpStatus.CREATED).body(CorrectionView.of(correction));
    }

    /** Who names no version goes by what stands now, so that nobody's correction gets lost in between. */
    private static Proposal proposal(Standing standing, CorrectionBody body) {
        return new Proposal(merged(standing.answers(), body.antwoorden()), body.reden(), Objects.requireNonNullElse(body.versie(), standing.version()));
    }

    /** What is not named stays. */
    private static Map<String, Object> merged(Map<String, Object> now, Map<String, Object> named) {
        Map<String, Object> merged = new HashMap<>(now);
        merged.putAll(Objects.requireNonNullElse(named, Map.of()));
        return merged;
    }

    private Dossier correctable(DossierNumber number) {
        Dossier dossier = dossiers.find(number).filter(gate::exists).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!gate.mayCorrect(dossier)) {
            throw new AccessDeniedException("May not correct");
        }
        log.note(AccessLog.Act.DOSSIER_READ, user.idOrSystem(), number.value());
        return dossier;
    }
}
