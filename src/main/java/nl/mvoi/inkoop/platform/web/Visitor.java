// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import nl.mvoi.inkoop.platform.engine.people.WebappVisitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether its visitor is signed in, so that nobody is asked to sign in twice, and how its forms show where they come from. */
@ControllerAdvice(annotations = Controller.class)
class Visitor {

    static final String SIGNED_IN = "ingelogd";

    @ModelAttribute(SIGNED_IN)
    boolean isSignedIn(HttpServletRequest request) {
        return WebSessions.isSignedIn(request.getSession(false));
    }

    /** For the forms of the page, see {@link WebappVisitor#TOKEN_FIELD}. */
    @ModelAttribute("bewijs")
    String token(HttpServletRequest request) {
        return WebappVisitor.token(request).orElse("");
    }
}
