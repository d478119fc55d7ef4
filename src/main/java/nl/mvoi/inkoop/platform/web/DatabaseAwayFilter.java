// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.jdbc.DatabaseWatch;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database is away or its disk is full, everybody gets one Dutch sentence and no thread waits. Whoever was at work at the
 * moment it went gets the same sentence instead of a failure. Health is answered as always.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "5";

    private final DatabaseWatch database;
    private final ObjectMapper json;

    DatabaseAwayFilter(DatabaseWatch database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isAway()) {
            answer(HttpStatus.SERVICE_UNAVAILABLE, request, response);
            return;
        }
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, new FailureReplaced(response, () -> replacement(begin), status -> answer(status, request, response)));
        } catch (ServletException | IOException | RuntimeException failure) {
            HttpStatus status = response.isCommitted() ? null : replacement(begin);
            if (status == null) {
                throw failure;
            }
            answer(status, request, response);
        }
    }

    /** What a failure of a request that began then really is; null when it has another cause. */
    private HttpStatus replacement(long begin) {
        if (database.wasAwaySince(begin) || database.isAwayNow() || database.isOutOfReach()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return database.isFull() ? HttpStatus.INSUFFICIENT_STORAGE : null;
    }

    private void answer(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        if (request.getRequestURI().startsWith(EngineNames.WEB_PATH + "/api/")) {
            response.resetBuffer();
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Geweigerd", "message", ProblemText.of(status).detail())));
        } else {
            response.sendError(status.value());
        }
    }
}
