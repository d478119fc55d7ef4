// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import nl.mvoi.inkoop.platform.Given;
import nl.mvoi.inkoop.platform.Given.Range;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkDesk;
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

/** The register of framework agreements for programs. */
@RestController
@RequestMapping("/api/v1/raamovereenkomsten")
@Tag(name = "Raamovereenkomsten", description = "Waaruit mag worden afgeroepen, tot wanneer en tot welk bedrag.")
class FrameworkApi {

    private static final String TOTAL = "X-Total-Count";
    private static final int LARGEST_PAGE = 200;

    private final FrameworkDesk desk;

    FrameworkApi(FrameworkDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(operationId = "raamovereenkomsten", summary = "Raamovereenkomsten, nieuwste eerst")
    @ApiResponse(responseCode = "200", description = "De raamovereenkomsten op deze pagina; leeg voorbij de laatste pagina.",
            headers = @Header(name = TOTAL, description = "Hoeveel raamovereenkomsten er op alle pagina's samen zijn.", schema = @Schema(type = "integer")))
    @ApiResponse(responseCode = "400", description = "Een ongeldige pagina.")
    ResponseEntity<List<FrameworkView>> all(
            @Parameter(description = "Nummer van de pagina, vanaf 1.") @RequestParam(defaultValue = "1") String pagina,
            @Parameter(description = "Raamovereenkomsten per pagina, 1 tot en met 200.") @RequestParam(defaultValue = "50") String paginaGrootte) {
        Problems problems = new Problems();
        BigDecimal page = number("pagina", pagina, Integer.MAX_VALUE, problems);
        BigDecimal size = number("paginaGrootte", paginaGrootte, LARGEST_PAGE, problems);
        problems.refuseIfAny();
        FrameworkDesk.Page found = desk.page(page.intValue(), size.intValue());
        return ResponseEntity.ok().header(TOTAL, String.valueOf(found.total())).body(found.frameworks().stream().map(FrameworkView::of).toList());
    }

    private static BigDecimal number(String name, String typed, int most, Problems problems) {
        return new Given(name, TextNode.valueOf(typed), problems, FrameworkApi::quoted).required(new Range(BigDecimal.ONE, BigDecimal.valueOf(most), 0));
    }

    private static String quoted(String path) {
        return "'" + path + "'";
    }

    @GetMapping("/{nummer}")
    @Operation(operationId = "raamovereenkomst", summary = "Eén raamovereenkomst")
    @ApiResponse(responseCode = "200", description = "De raamovereenkomst.")
    @ApiResponse(responseCode = "404", description = "Er is geen raamovereenkomst met dit nummer.")
    FrameworkView one(@Parameter(description = "Nummer van de raamovereenkomst, bijvoorbeeld RAAM-2027-00001.") @PathVariable String nummer) {
        return desk.find(nummer).map(FrameworkView::of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    @Operation(operationId = "raamovereenkomstVastleggen", summary = "Een lopende raamovereenkomst vastleggen",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, description = "Zonder nummer: dat krijgt u.", content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = FrameworkView.class))))
    @ApiResponse(responseCode = "201", description = "De raamovereenkomst, met haar nummer.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; in 'fouten' staan alle fouten en er is niets vastgelegd.")
    @ApiResponse(responseCode = "403", description = "U mag geen raamovereenkomst vastleggen.")
    ResponseEntity<FrameworkView> record(@RequestBody JsonNode body) {
        try {
            String number = desk.record(body, FrameworkApi::quoted);
            return ResponseEntity.created(URI.create("/api/v1/raamovereenkomsten/" + number)).body(one(number));
        } catch (NotAllowed nobody) {
            throw new AccessDeniedException(nobody.getMessage());
        }
    }
}
