// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.util.List;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OwnWork;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at the root: what this is and where to go. */
@Controller
class StartPage {

    private static final int MOST = 8;

    private final Installation installation;
    private final CurrentUser user;
    private final ObjectProvider<OwnWork> work;

    StartPage(Installation installation, CurrentUser user, ObjectProvider<OwnWork> work) {
        this.installation = installation;
        this.user = user;
        this.work = work;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("tasklist", EngineNames.TASKLIST_URL);
        model.addAttribute("cockpit", EngineNames.COCKPIT_URL);
        model.addAttribute("beheer", EngineNames.ADMIN_URL);
        model.addAttribute("api", ApiPaths.OPENAPI);
        model.addAttribute("eigenwerk", user.id().isEmpty() ? List.of() : work.stream().flatMap(one -> one.first(MOST).stream()).toList());
        model.addAttribute("demogebruikers", installation.hasDemoUsers() ? DemoUsers.ALL : List.of());
        return "index";
    }
}
