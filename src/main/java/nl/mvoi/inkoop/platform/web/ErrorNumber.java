// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.LoggedDossier;
import org.slf4j.MDC;

/**
 * The number of the request at hand. It stands in every line of the log that is written during the request, and in the answer
 * when that is a failure of ours, so that the one is found by the other.
 */
public final class ErrorNumber {

    private static final String KEY = "foutnummer";
    // Without signs that look alike when somebody reads them out.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private ErrorNumber() {
    }

    /** The number of this request; a new one outside a request. */
    public static String current() {
        return Objects.requireNonNullElseGet(MDC.get(KEY), ErrorNumber::draw);
    }

    /** From here on the log names the number of this request; the same when the container calls again for its error page. */
    static void begin(HttpServletRequest request) {
        if (request.getAttribute(KEY) == null) {
            request.setAttribute(KEY, draw());
        }
        MDC.put(KEY, (String) request.getAttribute(KEY));
    }

    static void end() {
        LoggedDossier.forget();
        MDC.remove(KEY);
    }

    private static String draw() {
        return ThreadLocalRandom.current().ints(LENGTH, 0, SIGNS.length()).mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
    }
}
