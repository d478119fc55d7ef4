// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Map;

/**
 * Where in which process a form stands.
 *
 * @param element   id of the user task or start event
 * @param dossier   number of the dossier; null in a start form
 * @param variables variables of the process as the task sees them
 */
public record TaskContext(String element, DossierNumber dossier, Map<String, Object> variables) {

    /** A text variable of the process, or null when it is not there. */
    public String text(String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }
}
