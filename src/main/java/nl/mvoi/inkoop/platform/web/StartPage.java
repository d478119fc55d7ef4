// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.util.List;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at the root: what this is and where to go. */
@Controller
class StartPage {

    private final Installation installation;

    StartPage(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("tasklist", EngineNames.TASKLIST_URL);
        model.addAttribute("cockpit", EngineNames.COCKPIT_URL);
        model.addAttribute("beheer", EngineNames.ADMIN_URL);
        model.addAttribute("api", ApiPaths.OPENAPI);
        model.addAttribute("demogebruikers", installation.hasDemoUsers() ? DemoUsers.ALL : List.of());
        return "index";
    }
}
