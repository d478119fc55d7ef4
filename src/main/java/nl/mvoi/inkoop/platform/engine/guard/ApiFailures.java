// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.core.Response.Status.Family;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what really failed in an API of the engine. The engine's own log of that is off: it also calls a failure what is only a wrong
 * question, which {@link MeantStatus} puts right, and anybody could fill the log with those.
 */
public class ApiFailures implements ApplicationEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @Override
    public void onEvent(ApplicationEvent event) {
        // Only requests are of interest.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent started) {
        return ApiFailures::finished;
    }

    private static void finished(RequestEvent event) {
        boolean answered = event.getType() == RequestEvent.Type.FINISHED && event.getContainerResponse() != null;
        if (answered && event.getException() != null
                && event.getContainerResponse().getStatusInfo().getFamily() == Family.SERVER_ERROR) {
            LOG.error("{} {} failed", event.getContainerRequest().getMethod(), event.getUriInfo().getPath(), event.getException());
        }
    }
}
