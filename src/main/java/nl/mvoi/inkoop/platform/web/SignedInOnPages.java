// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells Spring Security who is signed in to the engine's web applications, and notes who signs in and out there. */
final class SignedInOnPages extends OncePerRequestFilter {

    private final WebSessions sessions;

    SignedInOnPages(WebSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> person = sessions.person(request);
        person.ifPresent(user -> SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, List.of())));
        String proof = SignInWays.proof(request);
        chain.doFilter(request, response);
        sessions.noteChange(request, person);
        if (proof != null && person.isPresent() && !WebSessions.isSignedIn(request.getSession(false))) {
            SignInWays.leaveProviderToo(request, proof);
        }
    }
}
