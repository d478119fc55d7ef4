// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/**
 * Puts one Dutch sentence in the place of what the engine says of a call that fails, with the names of its classes. Where the engine
 * calls its own failure what is wrong with the question, the status becomes that of a wrong question.
 */
final class TechnicalAnswers {

    private static final Set<String> NOT_FOUND = Set.of("NullValueException", "NotFoundException");
    private static final Map<Status, String> SENTENCES = Map.of(
            Status.BAD_REQUEST, "Wat u stuurde, heeft niet de goede vorm. Er is niets gewijzigd.",
            Status.FORBIDDEN, RefusalResponse.NO_RIGHTS,
            Status.NOT_FOUND, "Wat u zoekt, bestaat niet of is niet voor u.",
            Status.CONFLICT, "Dit is er al, of iemand anders was u net voor. Ververs de pagina.");
    private static final String FAILED = "Het is niet gelukt. Er is niets gewijzigd. Probeer het later opnieuw.";

    private TechnicalAnswers() {
    }

    /** @param handedIn whether somebody handed in work: what fails then may be our own fault, and is not called a wrong question */
    static void translate(ContainerResponseContext response, boolean handedIn) {
        if (response.getEntity() instanceof ExceptionDto failure) {
            Status status = response.getStatus() < 500 || handedIn ? Status.fromStatusCode(response.getStatus()) : meant(failure);
            response.setStatus(status.getStatusCode());
            response.setEntity(RefusalResponse.body(SENTENCES.getOrDefault(status, FAILED)), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static Status meant(ExceptionDto failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains(RefusalResponse.NO_RIGHTS)) {
            return Status.FORBIDDEN;
        }
        if (NOT_FOUND.contains(failure.getType()) || message.contains("doesn't exist")) {
            return Status.NOT_FOUND;
        }
        if (failure.getType().equals("ProcessEnginePersistenceException")) {
            return Status.CONFLICT;
        }
        return failure.getType().equals("NullPointerException") ? Status.BAD_REQUEST : Status.INTERNAL_SERVER_ERROR;
    }
}
