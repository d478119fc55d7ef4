// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/** A password that is not even looked at, because too many wrong ones came before it. The engine's web API answers it as it is. */
public final class TooManyTries extends WebApplicationException {

    private final long seconds;

    TooManyTries(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyTries(long seconds) {
        super(sentence(seconds), Response.status(Response.Status.TOO_MANY_REQUESTS).type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .entity(Map.of("type", "Geweigerd", "message", sentence(seconds))).build());
        this.seconds = seconds;
    }

    /** After how many seconds the next try is looked at again, at least 1. */
    public long seconds() {
        return seconds;
    }

    private static String sentence(long seconds) {
        return "Er is te vaak een onjuist wachtwoord ingevuld. Probeer het over " + seconds
                + (seconds == 1 ? " seconde" : " seconden") + " opnieuw.";
    }
}
