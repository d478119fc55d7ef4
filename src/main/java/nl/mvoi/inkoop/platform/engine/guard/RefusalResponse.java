// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.platform.AlreadyDone;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.engine.task.Retries;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;

/**
 * A refusal as the engine's web API answers it: status, message, and what is wrong with which field; nothing else. Any other exception of ours would get a
 * technical sentence of the engine around it.
 */
public final class RefusalResponse extends WebApplicationException {

    static final String NO_RIGHTS = "U hebt geen rechten voor deze handeling.";

    private static final String CLOSED = "Dit kan hier niet. Ook een beheerder kan dit niet.";
    private static final String WITHDRAW = " Moet een inkoop stoppen? De opdrachtgever of een inkoper doet dat met het formulier "
            + "‘Inkoop intrekken’, met de reden erbij.";

    private RefusalResponse(Response.Status status, String message, Throwable cause) {
        this(status, message, body(message), cause);
    }

    private RefusalResponse(Response.Status status, String message, Map<String, Object> body, Throwable cause) {
        super(message, cause, Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build());
    }

    /** How every refusal looks to the caller. */
    static Map<String, Object> body(String message) {
        return Map.of("type", "Geweigerd", "message", message);
    }

    /** With each problem apart and the field it is about, so that a page can show it there. */
    private static Map<String, Object> body(Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>(body(refusal.getMessage()));
        body.put("problemen", refusal.found().stream().map(one -> Map.of("veld", one.field(), "melding", one.sentence())).toList());
        return body;
    }

    /** What to throw instead of this exception: a refusal for the user where there is one in its causes, else the same. */
    public static RuntimeException of(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new RefusalResponse(status(refusal), refusal.getMessage(), body(refusal), refusal);
            }
            if (cause instanceof AuthorizationException) {
                return new RefusalResponse(Response.Status.FORBIDDEN, NO_RIGHTS, cause);
            }
            if (cause instanceof TaskAlreadyClaimedException) {
                return new RefusalResponse(Response.Status.CONFLICT, "Iemand anders doet deze taak al. Ververs de takenlijst.", cause);
            }
        }
        return Retries.isCollision(thrown) ? tooLate(thrown) : thrown;
    }

    private static Response.Status status(Refusal refusal) {
        if (refusal instanceof AlreadyDone) {
            return Response.Status.CONFLICT;
        }
        return refusal instanceof NotAllowed ? Response.Status.FORBIDDEN : Response.Status.BAD_REQUEST;
    }

    /** What nobody may do. */
    static RefusalResponse closed() {
        return new RefusalResponse(Response.Status.FORBIDDEN, CLOSED, null);
    }

    /** What nobody may do to a running purchase. */
    static RefusalResponse closedForPurchase() {
        return new RefusalResponse(Response.Status.FORBIDDEN, CLOSED + WITHDRAW, null);
    }

    /** What others may do and this person may not. */
    static RefusalResponse noRights() {
        return new RefusalResponse(Response.Status.FORBIDDEN, NO_RIGHTS, null);
    }

    /** Something else was sent where the fields of a form are asked. */
    static RefusalResponse noForm() {
        return new RefusalResponse(Response.Status.UNSUPPORTED_MEDIA_TYPE, "Stuur de gegevens als ingevuld formulier.", null);
    }

    /** A task was done while somebody still filled it in. */
    public static RuntimeException alreadyDone(RuntimeException thrown) {
        return new RefusalResponse(Response.Status.CONFLICT, "Deze taak is intussen al afgerond, door een collega of door u in een ander venster."
                + " Uw antwoord is niet bewaard. Ververs de pagina.", thrown);
    }

    /** A task went away undone while somebody filled it in. */
    public static RuntimeException overtaken(RuntimeException thrown) {
        return new RefusalResponse(Response.Status.CONFLICT, "Deze inkoop is intussen gewijzigd, teruggegeven of ingetrokken."
                + " De taak komt zo nodig terug. Uw antwoord is niet bewaard. Ververs de pagina.", thrown);
    }

    /** Somebody else did it at the same moment. */
    public static RuntimeException tooLate(RuntimeException thrown) {
        return new RefusalResponse(Response.Status.CONFLICT,
                "Iemand anders was u net voor. Uw antwoord is niet bewaard. Ververs de pagina.", thrown);
    }
}
