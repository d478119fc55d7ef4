// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.mvoi.inkoop.notification.MailChoice;
import nl.mvoi.inkoop.notification.internal.Preferences;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which the visitor chooses how often he is mailed about tasks. */
@Controller
@RequestMapping("/voorkeuren")
class PreferencePage {

    private final Preferences preferences;
    private final CurrentUser user;

    PreferencePage(Preferences preferences, CurrentUser user) {
        this.preferences = preferences;
        this.user = user;
    }

    @GetMapping
    String show(Model model) {
        return page(FormProblems.NONE, model);
    }

    @PostMapping
    String choose(@RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String week, HttpServletResponse response, Model model) {
        MailChoice choice = Codes.read(MailChoice.class, mail);
        if (choice == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(new FormProblems(List.of(new Problem("mail", "Kies hoe vaak u mail wilt."))), model);
        }
        preferences.choose(user.idOrSystem(), choice, week.equals("ja"));
        return "redirect:/voorkeuren?klaar";
    }

    private String page(FormProblems problems, Model model) {
        model.addAttribute("fouten", problems);
        model.addAttribute("keuzes", MailChoice.values());
        model.addAttribute("gekozen", preferences.of(user.idOrSystem()));
        model.addAttribute("wekelijks", preferences.isWeekly(user.idOrSystem()));
        return "voorkeuren";
    }
}
