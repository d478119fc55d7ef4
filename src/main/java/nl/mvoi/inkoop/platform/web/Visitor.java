// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether its visitor is signed in, so that nobody is asked to sign in twice. */
@ControllerAdvice(annotations = Controller.class)
class Visitor {

    @ModelAttribute("ingelogd")
    boolean isSignedIn(HttpServletRequest request) {
        return WebSessions.isSignedIn(request.getSession(false));
    }
}
