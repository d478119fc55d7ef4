// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/**
 * The engine calls some of what is wrong with a question a failure of its own. Then the status becomes that of a wrong question. What is
 * said with it, {@code platform.shell} decides for all that the engine answers; only a wrong password is told apart here.
 */
final class MeantStatus {

    private static final Set<String> NOT_FOUND = Set.of("NullValueException", "NotFoundException");
    private static final String WRONG_PASSWORD = "The given authenticated user password is not valid.";
    private static final Set<String> CONFLICT = Set.of("ProcessEnginePersistenceException", "OptimisticLockingException");

    private MeantStatus() {
    }

    /** @param handedIn whether somebody handed in work: what fails then may be our own fault, and is not called a wrong question */
    static void setOn(ContainerResponseContext response, boolean handedIn) {
        if (response.getEntity() instanceof ExceptionDto refused && WRONG_PASSWORD.equals(refused.getMessage())) {
            response.setEntity(RefusalResponse.body("Uw eigen huidige wachtwoord klopt niet. Er is niets gewijzigd."));
        }
        if (!handedIn && response.getStatus() >= 500 && response.getEntity() instanceof ExceptionDto failure) {
            response.setStatus(of(failure).getStatusCode());
        }
    }

    private static Status of(ExceptionDto failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains(RefusalResponse.NO_RIGHTS)) {
            return Status.FORBIDDEN;
        }
        if (NOT_FOUND.contains(failure.getType()) || message.contains("doesn't exist")) {
            return Status.NOT_FOUND;
        }
        if (CONFLICT.contains(failure.getType())) {
            return Status.CONFLICT;
        }
        return failure.getType().equals("NullPointerException") ? Status.BAD_REQUEST : Status.INTERNAL_SERVER_ERROR;
    }
}
