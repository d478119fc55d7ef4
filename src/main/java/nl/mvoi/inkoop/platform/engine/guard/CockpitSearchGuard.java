// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.rest.dto.VariableQueryParameterDto;
import org.camunda.bpm.engine.rest.dto.converter.VariableListConverter;
import org.springframework.util.ReflectionUtils;

/**
 * Cockpit searches along a way of its own, past the queries of the engine and so past {@link VariableQueryGuard}. A right guess of what a
 * task holds would be answered otherwise than a wrong one, so it compares no more variables than other readers do.
 */
public class CockpitSearchGuard implements ContainerRequestFilter, ReaderInterceptor {

    private static final String COMPARED = "variables";
    private static final String COCKPIT = Cockpit.class.getPackageName() + ".";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> compared = request.getUriInfo().getQueryParameters().getOrDefault(COMPARED, List.of());
        if (resource.getResourceClass().getName().startsWith(COCKPIT)) {
            VariableListConverter reader = new VariableListConverter();
            VariableQueryGuard.refuseOtherThanForReaders(names(compared.stream().map(reader::convertQueryParameterToType).flatMap(List::stream)));
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read != null && read.getClass().getName().startsWith(COCKPIT)) {
            VariableQueryGuard.refuseOtherThanForReaders(names(compared(read)));
        }
        return read;
    }

    private static Stream<?> compared(Object question) {
        var field = ReflectionUtils.findField(question.getClass(), COMPARED);
        if (field == null) {
            return Stream.empty();
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, question) instanceof Collection<?> all ? all.stream() : Stream.empty();
    }

    private static Stream<String> names(Stream<?> compared) {
        return compared.filter(Objects::nonNull).map(one -> String.valueOf(((VariableQueryParameterDto) one).getName()));
    }
}
