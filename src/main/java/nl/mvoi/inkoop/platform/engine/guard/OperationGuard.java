// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.AccessLog;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Refuses whatever {@link OpenOperations} does not name, before the engine hears of it: the engine books some refusals of its own as
 * failed tries, which moves terms. Jersey decides first which Java method answers an address, so the address itself does not matter.
 */
public class OperationGuard implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern MOVES_A_PURCHASE = Pattern.compile("ProcessInstance|Execution|EventSubscription|Message|Signal");

    @Context
    private ResourceInfo resource;
    @Context
    private ServletContext servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = declaration(resource.getResourceMethod());
        if (!OpenOperations.isOpen(Caller.of(user()), operation, request.getMethod())) {
            boolean toOthers = OpenOperations.isOpen(EnumSet.allOf(Caller.class), operation, request.getMethod());
            request.abortWith((toOthers ? RefusalResponse.noRights() : closed(operation)).getResponse());
        }
    }

    private static RefusalResponse closed(Method operation) {
        boolean moves = MOVES_A_PURCHASE.matcher(operation.getDeclaringClass().getSimpleName()).lookingAt();
        return moves ? RefusalResponse.closedForPurchase() : RefusalResponse.closed();
    }

    /**
     * Calls a wrong question one, and notes who was refused, by this list or later by the rights of the engine, and who read what stands on
     * tasks and processes.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method operation = resource.getResourceMethod() == null ? null : declaration(resource.getResourceMethod());
        MeantStatus.setOn(response, operation != null && OpenOperations.isWork(operation));
        if (response.getStatus() == Response.Status.FORBIDDEN.getStatusCode()) {
            note(AccessLog.Act.REFUSED, request);
        } else if (response.getStatus() == Response.Status.OK.getStatusCode() && operation != null && OpenOperations.showsContents(operation)) {
            note(AccessLog.Act.DOSSIER_READ, request);
        }
    }

    private void note(AccessLog.Act act, ContainerRequestContext request) {
        Authentication user = user();
        if (user != null) {
            String about = request.getUriInfo().getQueryParameters().getFirst("processInstanceId");
            application().getBean(AccessLog.class).note(act, user.getUserId(), request.getMethod() + " " + request.getUriInfo().getPath(false)
                    + (about == null ? "" : " processInstanceId=" + about));
        }
    }

    private Authentication user() {
        return application().getBean(IdentityService.class).getCurrentAuthentication();
    }

    private WebApplicationContext application() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servlet);
    }

    /** The method that states the address and the HTTP method: the engine mostly states them in an interface. */
    private static Method declaration(Method called) {
        return types(called.getDeclaringClass()).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> isSame(method, called) && isOperation(method)).findFirst().orElse(called);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type == null ? Stream.empty() : Stream.of(Stream.<Class<?>>of(type), types(type.getSuperclass()),
                Arrays.stream(type.getInterfaces()).flatMap(OperationGuard::types)).flatMap(all -> all);
    }

    private static boolean isSame(Method one, Method other) {
        return one.getName().equals(other.getName()) && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class)).anyMatch(Objects::nonNull);
    }
}
