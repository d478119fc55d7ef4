// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that exists in tests only and fails; it stands where everybody may come. */
@Controller
class ProbePage {

    @GetMapping("/regelboek/proef/stuk/pagina")
    String broken() {
        throw new IllegalStateException("geheim: jdbc:h2");
    }
}
