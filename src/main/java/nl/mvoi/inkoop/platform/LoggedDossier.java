// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import org.slf4j.MDC;

/** The dossier that a request is about, for the log. During a step the engine names it itself, and forgets it when its command ends. */
public final class LoggedDossier {

    // As the engine names it: its setting logging-context-business-key.
    private static final String KEY = "dossier";

    private LoggedDossier() {
    }

    /** From here on every line of the log in this thread names the dossier, until the request ends. */
    public static void about(DossierNumber dossier) {
        MDC.put(KEY, dossier.value());
    }

    /** From here on no line of the log names a dossier. */
    public static void forget() {
        MDC.remove(KEY);
    }
}
