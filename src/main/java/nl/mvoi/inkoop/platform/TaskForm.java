// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What one human task or start form shows and takes. The bean's name is the element id in the model, which is also the id of the
 * form. The form file itself says which fields there are and which values fit; this says what the fields mean.
 */
public interface TaskForm {

    /** The shown value that says in Dutch markdown why a task came back; whoever must do the task is mailed it too. */
    String FEEDBACK = "terugkoppeling";

    /** The task's name in the task list, or null to keep the name of the model. */
    default String title(TaskContext task) {
        return null;
    }

    /**
     * Values for the fields and the read-only parts of the form. Strings, whole numbers and booleans stay what they are; lists
     * and maps become JSON, a BigDecimal and a LocalDate become text as people type it. Not used for start forms.
     */
    default Map<String, Object> show(TaskContext task) {
        return Map.of();
    }

    /** Says in Dutch what is wrong with the answers beyond what the form file rules out. Answers that do not fit read as null. */
    default void check(TaskContext task, Answers answers, Problems problems) {
    }

    /**
     * An earlier figure of the dossier against which an amount is held: who gives an amount that is far off, is asked whether it is
     * meant. Euro excl. VAT; null when there is none.
     *
     * @param key key of the field with the amount
     */
    default BigDecimal earlierAmount(TaskContext task, String key) {
        return null;
    }

    /**
     * Takes the checked answers over into our own tables. Not used for start forms.
     *
     * @return variables for the process to find its way with, computed from our own tables; never an answer as posted
     */
    default Map<String, Object> accept(TaskContext task, Answers answers) {
        return Map.of();
    }
}
