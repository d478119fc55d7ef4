// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import org.camunda.bpm.engine.rest.dto.StatisticsResultDto;

/** The engine says in its counts of each definition or step which of its classes counted it. That is for nobody. */
public class NoClassNames implements ContainerResponseFilter {

    private static final ObjectMapper JSON = new ObjectMapper().addMixIn(StatisticsResultDto.class, Nameless.class);

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface Nameless {
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof List<?> all && all.stream().anyMatch(StatisticsResultDto.class::isInstance)) {
            response.setEntity(JSON.convertValue(all, JsonNode.class));
        }
    }
}
