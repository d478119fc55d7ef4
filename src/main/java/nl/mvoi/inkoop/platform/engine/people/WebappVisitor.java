// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who calls from a page: whoever is signed in to the engine's web applications is signed in everywhere. A call that may change
 * something must carry the token that only such a page knows, so that another site cannot make it.
 */
@Component
@NamedInterface("webapp-visitor")
public class WebappVisitor {

    /** Carries the token of the page; only our own pages send it. */
    public static final String TOKEN_HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;
    /** The same in a form that works without script. */
    public static final String TOKEN_FIELD = "_csrf";

    /** Where our own pages begin that are for who is signed in. */
    public static final List<String> OWN_PAGES =
            List.of("/aanvragen", "/dossiers", "/voortgang", "/overdragen", "/vervanging", "/voorkeuren", "/handleiding", "/beheer", "/regelboek/meldingen",
                    "/raamovereenkomsten");

    private final WebSessions sessions;
    private final EngineSignIn signIn;

    WebappVisitor(WebSessions sessions, EngineSignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    /** The person with the present groups; empty when nobody is signed in, the account is gone, or the token is missing. */
    public Optional<Authentication> of(HttpServletRequest request) {
        return sessions.person(request).filter(user -> isOwnPage(request)).map(signIn::known);
    }

    /** Whether a request comes from a page of ours: it only reads, or carries the token of its session. */
    public static boolean isOwnPage(HttpServletRequest request) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN.matcher(request.getMethod()).matches()
                || token(request).filter(token -> token.equals(request.getHeader(TOKEN_HEADER))
                        || token.equals(request.getParameter(TOKEN_FIELD))).isPresent();
    }

    /** The token of the session, for a form of ours. */
    public static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    }
}
