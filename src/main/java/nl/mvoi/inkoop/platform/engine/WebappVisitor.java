// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who calls our API from a page of the engine's web applications: whoever is signed in there is signed in here. A call that may
 * change something must carry the token that only such a page knows, so that another site cannot make it.
 */
@Component
@NamedInterface("webapp-visitor")
public class WebappVisitor {

    /** Carries the token of the page; only our own pages send it. */
    public static final String TOKEN_HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;

    private final IdentityService identities;
    private final EngineSignIn signIn;

    WebappVisitor(IdentityService identities, EngineSignIn signIn) {
        this.identities = identities;
        this.signIn = signIn;
    }

    /** The person with the present groups; empty when nobody is signed in, the account is gone, or the token is missing. */
    public Optional<Authentication> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).filter(session -> isOwnPage(request, session))
                .map(AuthenticationUtil::getAuthsFromSession).map(WebappVisitor::name)
                .filter(user -> identities.createUserQuery().userId(user).count() == 1).map(signIn::known);
    }

    private static boolean isOwnPage(HttpServletRequest request, HttpSession session) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN.matcher(request.getMethod()).matches()
                || Objects.equals(request.getHeader(TOKEN_HEADER),
                        Objects.requireNonNullElse(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME), session));
    }

    private static String name(Authentications signedIn) {
        var person = signedIn.getAuthenticationForProcessEngine(EngineNames.ENGINE);
        return person == null ? null : person.getIdentityId();
    }
}
