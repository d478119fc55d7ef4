// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Optional;

/** The person on whose behalf the code runs: through Tasklist, through the API, or nobody when the engine works by itself. */
public interface CurrentUser {

    /** The name that stands in the audit trail when no person acted. */
    String SYSTEM = "systeem";

    /** The user id, or empty inside a job or at start-up. */
    Optional<String> id();

    /** Whether that person is a member of the group; false when there is no person. */
    boolean inGroup(String group);

    /** The user id, or {@value #SYSTEM} when no person acts. */
    default String idOrSystem() {
        return id().orElse(SYSTEM);
    }
}
