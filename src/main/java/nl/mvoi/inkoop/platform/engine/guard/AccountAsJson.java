// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationDto;

/** The engine does not say in what form it tells who is signed in; a browser that asks for a page would read of a failure. */
public class AccountAsJson implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof AuthenticationDto) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
