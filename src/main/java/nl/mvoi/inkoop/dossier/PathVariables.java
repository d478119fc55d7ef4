// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Map;

/** What the path of a purchase tells of it to who looks from outside, such as the task list: by name of the process variable. */
public final class PathVariables {

    private PathVariables() {
    }

    /** As the dossier is now; its phase follows where the path is. */
    public static Map<String, Object> of(Dossier dossier) {
        return Map.of("onderwerp", dossier.request().topic(), "soort", dossier.request().nature().name(), "procedure", dossier.procedure().name(),
                "baan", dossier.lane().name());
    }
}
