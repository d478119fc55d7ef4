// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Map;
import java.util.Set;

/**
 * Where in which process a form stands.
 *
 * @param element   id of the user task or start event
 * @param dossier   number of the dossier; null in a start form, unless its answers are corrected
 * @param variables variables of the process as the task sees them
 * @param fields    keys of the fields of the form, which is that of the model with which the process began; empty in a start form
 */
public record TaskContext(String element, DossierNumber dossier, Map<String, Object> variables, Set<String> fields) {

    /** Where the fields of the form do not matter. */
    public TaskContext(String element, DossierNumber dossier, Map<String, Object> variables) {
        this(element, dossier, variables, Set.of());
    }

    /** A text variable of the process, or null when it is not there. */
    public String text(String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }
}
