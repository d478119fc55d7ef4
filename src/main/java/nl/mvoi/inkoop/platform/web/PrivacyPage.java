// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells everybody which personal data the application keeps, and why; docs/privacy.md tells the municipality the rest. */
@Controller
class PrivacyPage {

    static final String PATH = "/privacy";

    private final String contact;
    private final int daysOfAccessLog;

    /** @param contact where to ask about personal data: a mail address (mailto:) or a page (https:) */
    PrivacyPage(@Value("${mvoi.contact.privacy}") String contact, @Value("${mvoi.toezicht.bewaardagen}") int daysOfAccessLog) {
        this.contact = contact;
        this.daysOfAccessLog = daysOfAccessLog;
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("contact", contact);
        model.addAttribute("bewaardagen", daysOfAccessLog);
        return "privacy";
    }
}
