// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDate;
import java.util.Set;

/**
 * A human task that waits.
 *
 * @param dossier  number of the dossier
 * @param assignee user id, or null when a group may pick it up
 * @param groups   candidate groups
 * @param due      day by which it must be done
 * @param feedback why it came back, as plain Dutch text; empty when it did not
 */
public record OpenTask(String id, String element, String name, DossierNumber dossier, String assignee, Set<String> groups, LocalDate due,
                       String feedback) {

    /** Whether it is the client's own: no group stands behind it. */
    public boolean isOfClient() {
        return groups.isEmpty();
    }
}
