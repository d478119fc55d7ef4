// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers in production only who asks for this application by its own name. The server itself and its number are fine too:
 * nobody can lead a browser astray with those, and whoever watches the health has no other name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KnownHosts extends OncePerRequestFilter {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*]");

    private final boolean open;
    private final Set<String> names;

    KnownHosts(Installation installation, @Value("${mvoi.base-url}") URI baseUrl, @Value("${mvoi.hosts}") Set<String> others) {
        this.open = !installation.isProduction();
        this.names = Stream.concat(Stream.of("localhost", Objects.requireNonNullElse(baseUrl.getHost(), "localhost")), others.stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open || isKnown(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean isKnown(String host) {
        return names.contains(host) || NUMBER.matcher(host).matches();
    }
}
