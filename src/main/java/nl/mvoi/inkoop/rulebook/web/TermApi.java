// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.Standstill;
import nl.mvoi.inkoop.rules.TermPlan;
import nl.mvoi.inkoop.rules.Variant;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says how long each step of a tender takes at least, and on which day that ends. */
@RestController
@RequestMapping("/api/v1/termijnen")
@Tag(name = "Termijnen", description = "Reken met de minimale termijnen van een aanbesteding. Een laatste dag op een zaterdag, "
        + "een zondag of een feestdag schuift naar de volgende werkdag.")
class TermApi {

    private static final String URGENT = "versneld";
    private static final String ANNOUNCED = "vooraankondiging";

    private final TermPlan plan;
    private final RuleLibrary rules;
    private final Clock clock;

    TermApi(TermPlan plan, RuleLibrary rules, Clock clock) {
        this.plan = plan;
        this.rules = rules;
        this.clock = clock;
    }

    /** A term on the calendar, as programs read it. */
    @Schema(name = "Termijn")
    record TermView(@Schema(description = "AANMELDING, INSCHRIJVING, NOTA_VAN_INLICHTINGEN, OPSCHORTENDE_TERMIJN of "
                            + "GEGUNDE_OPDRACHT_BEKENDMAKEN") String stap,
                    @Schema(description = "Kalenderdagen") int dagen,
                    @Schema(description = "De vroegste laatste dag van deze stap. Bij NOTA_VAN_INLICHTINGEN de laatste dag voor "
                            + "antwoorden.") LocalDate datum,
                    String bron, ReasonView uitleg) {
    }

    /** The wait before signing, as programs read it. */
    @Schema(name = "OpschortendeTermijn")
    record StandstillView(@Schema(description = "Kalenderdagen") int dagen, LocalDate laatsteDag, LocalDate tekenenVanaf,
                          ReasonView uitleg) {
    }

    @Schema(name = "TermijnUitleg", description = "Waarom deze termijn geldt.")
    record ReasonView(@Schema(description = "Sleutel van de tabel") String besluit,
                      @Schema(description = "Versie van de tabel") int versie,
                      @Schema(description = "De regels die pasten") List<String> regels, String tekst, String bron) {

        static ReasonView of(Explanation why) {
            return new ReasonView(why.decision(), why.version(), why.rules(), why.text(), why.source());
        }
    }

    @GetMapping
    @Operation(operationId = "termijnen", summary = "De termijnen van een procedure, elke stap zo vroeg als de vorige toelaat")
    @Parameter(name = "procedure", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Procedure.class))
    @Parameter(name = "variant", in = ParameterIn.QUERY, required = true,
            schema = @Schema(allowableValues = {"OPENBAAR", "NIET_OPENBAAR"}))
    @Parameter(name = "verzenddatum", in = ParameterIn.QUERY, required = true, example = "2026-12-01",
            schema = @Schema(type = "string", format = "date"),
            description = "De dag waarop de aankondiging of de uitnodiging weggaat")
    @Parameter(name = "versneld", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"),
            description = "Of de procedure versneld is, wegens haast. Alleen bij EUROPEES, en niet samen met vooraankondiging")
    @Parameter(name = "vooraankondiging", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"),
            description = "Of er op tijd een vooraankondiging is verzonden. Alleen bij EUROPEES")
    @ApiResponse(responseCode = "200", description = "De termijnen; leeg als de procedure er geen heeft.")
    @ApiResponse(responseCode = "400", description = "De vraag klopt niet; in 'fouten' staan alle fouten.")
    List<TermView> terms(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> vraag) {
        QueryReader query = new QueryReader(vraag);
        LocalDate today = LocalDate.now(clock);
        Procedure procedure = query.choice("procedure", Procedure.class, code -> rules.procedureAdvice(code, today).name());
        Variant variant = query.choice("variant", Variant.class, Variant::label);
        LocalDate sent = query.day("verzenddatum");
        Shortening shortening = shortening(query, procedure);
        query.refuseIfWrong();
        return plan.plan(procedure, variant, shortening, sent).stream()
                .map(term -> new TermView(term.step().name(), term.days(), term.day(), term.source(), ReasonView.of(term.explanation()))).toList();
    }

    private static Shortening shortening(QueryReader query, Procedure procedure) {
        boolean urgent = query.flag(URGENT);
        boolean announced = query.flag(ANNOUNCED);
        boolean european = procedure == null || procedure == Procedure.EUROPEES;
        query.refuse(urgent && announced, "Kies '" + URGENT + "' of '" + ANNOUNCED + "'. Samen kan niet.");
        query.refuse(urgent && !european, "'" + URGENT + "' kan alleen bij een Europese aanbesteding (EUROPEES).");
        query.refuse(announced && !european, "'" + ANNOUNCED + "' kan alleen bij een Europese aanbesteding (EUROPEES).");
        return urgent ? Shortening.VERSNELD : announced ? Shortening.VOORAANKONDIGING : Shortening.GEEN;
    }

    @GetMapping("/opschortend")
    @Operation(operationId = "opschortendeTermijn", summary = "Vanaf welke dag tekenen mag na een gunningsbeslissing")
    @Parameter(name = "verzenddatum", in = ParameterIn.QUERY, required = true, example = "2026-12-10",
            schema = @Schema(type = "string", format = "date"),
            description = "De dag waarop de gunningsbeslissing weggaat")
    @ApiResponse(responseCode = "200", description = "De opschortende termijn.")
    @ApiResponse(responseCode = "400", description = "De vraag klopt niet; in 'fouten' staan alle fouten.")
    StandstillView standstill(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> vraag) {
        QueryReader query = new QueryReader(vraag);
        LocalDate sent = query.day("verzenddatum");
        query.refuseIfWrong();
        Standstill found = plan.standstill(sent);
        return new StandstillView(found.days(), found.lastDay(), found.signFrom(), ReasonView.of(found.explanation()));
    }
}
