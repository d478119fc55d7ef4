// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Stands around everything, the engine's own servlets included: gives each request its error number, and puts a failure that
 * nobody caught in the log under that number.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EveryRequest extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EveryRequest.class);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorNumber.begin(request);
        try {
            chain.doFilter(request, response);
            if (request.getDispatcherType() == DispatcherType.REQUEST && isFailure(request.getRequestURI(), response.getStatus())) {
                LOG.error("{} {} is answered by {}", request.getMethod(), request.getRequestURI(), response.getStatus());
            }
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!isAnswered(request, response, failure)) {
                throw failure;
            }
        } finally {
            ErrorNumber.end();
        }
    }

    /** Who asks at every start and every few seconds whether we are ready may hear "not yet": that alarms nobody. */
    private static boolean isFailure(String path, int status) {
        boolean notReady = status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && path.startsWith(ApiPaths.HEALTH);
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !notReady;
    }

    // Half an answer must not look like a whole one: then the failure goes on, and the container ends the connection.
    private static boolean isAnswered(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The client went away", failure);
            return true;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        if (!response.isCommitted()) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return true;
        }
        return false;
    }
}
