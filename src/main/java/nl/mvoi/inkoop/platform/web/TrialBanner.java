// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.util.Collections;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.TrialTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows on every page, and tells the web applications of the engine, that the trial clock was moved. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class TrialBanner {

    private final TrialTime trial;

    TrialBanner(TrialTime trial) {
        this.trial = trial;
    }

    /** The trial date and time in words; null while the clock keeps the time of the world. */
    @ModelAttribute("proefklok")
    String moment() {
        return trial.moved().map(DutchFormat::moment).orElse(null);
    }

    /** The same for scripts: whoever looks at the sign-in page sees it too, so it is no secret. */
    @GetMapping("/mvoi/proefklok.json")
    ResponseEntity<Map<String, String>> forScripts() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Collections.singletonMap("nu", moment()));
    }
}
