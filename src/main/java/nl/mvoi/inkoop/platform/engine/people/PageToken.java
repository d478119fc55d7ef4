// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;

/**
 * Gives a browser the token of the engine's web applications before anybody looks who it is: the sign-in page needs it too. Comparing is
 * left to who answers the request.
 */
final class PageToken extends CsrfPreventionFilter {

    private static final int OF_NOBODY_SECONDS = 20 * 60;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        // A form that comes after its session is answered by a page that signs in, which has a form of its own.
        if (isNonModifyingRequest((HttpServletRequest) request) || WebappVisitor.token((HttpServletRequest) request).isEmpty()) {
            setCSRFToken((HttpServletRequest) request, (HttpServletResponse) response);
            endSoon(((HttpServletRequest) request).getSession(false));
        }
        chain.doFilter(request, response);
    }

    /** Whoever only looks at the sign-in page leaves nothing behind for long; signing in begins another session. */
    private static void endSoon(HttpSession session) {
        if (session != null && session.isNew()) {
            session.setMaxInactiveInterval(OF_NOBODY_SECONDS);
        }
    }
}
