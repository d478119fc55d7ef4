// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** Refuses another body where the engine reads the fields of a form: it would call that a failure of its own. */
public class FormsOnly implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isForm = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
        if (!isForm && readsForm()) {
            request.abortWith(RefusalResponse.noForm().getResponse());
        }
    }

    private boolean readsForm() {
        return Arrays.stream(resource.getResourceMethod().getParameterAnnotations()).flatMap(Arrays::stream).anyMatch(FormParam.class::isInstance);
    }
}
