// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import nl.mvoi.inkoop.platform.engine.people.WebappVisitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs out from any page of ours: of the engine's web applications too, and at the city's own sign-in. */
@Controller
class SignOutPage {

    static final String PATH = "/uitloggen";

    private final WebSessions sessions;

    SignOutPage(WebSessions sessions) {
        this.sessions = sessions;
    }

    /** A form of another site signs nobody out, and gets no page that takes away what somebody typed: a browser sends no session along with it. */
    @PostMapping(PATH)
    Object signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!isFromOwnPage(request)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(FirstPage.START).build();
        }
        String proof = SignInWays.proof(request);
        sessions.close(request);
        if (proof != null) {
            SignInWays.leaveProviderToo(request, proof);
            // Not a redirect: the page first takes the drafts out of the browser.
            response.setHeader("Refresh", "0; url=" + LoginPage.PATH);
        }
        model.addAttribute(Visitor.SIGNED_IN, false);
        return "uitgelogd";
    }

    /** As the browser says itself, also on a page from before another sign-in; an older browser says nothing, and shows the token. */
    private static boolean isFromOwnPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site")) || WebappVisitor.isOwnPage(request);
    }
}
