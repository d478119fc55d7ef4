// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An address of the API that exists in tests only, to see how the shell treats what controllers do. */
@Hidden
@RestController
@RequestMapping("/api/v1/proef")
class ProbeApi {

    private final CurrentUser user;

    ProbeApi(CurrentUser user) {
        this.user = user;
    }

    record Body(String naam, BigDecimal bedrag, LocalDate datum) {
    }

    @GetMapping("/ik")
    Map<String, Object> me(@RequestParam(defaultValue = "inkopers") String groep) {
        return Map.of("id", user.idOrSystem(), "lid", user.inGroup(groep));
    }

    @GetMapping("/geweigerd")
    void refused() {
        throw new Refusal(List.of("Vul een titel in.", "Vul een bedrag in."));
    }

    @GetMapping("/stuk")
    void broken() {
        throw new IllegalStateException("geheim: jdbc:h2");
    }

    @GetMapping("/datum")
    LocalDate date(@RequestParam LocalDate dag) {
        return dag;
    }

    @PostMapping
    Body post(@RequestBody Body body) {
        return body;
    }
}
