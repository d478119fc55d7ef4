// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.Map;

/**
 * One step of a walk.
 *
 * @param kind    what kind of step it is
 * @param user    who takes it, or null when it takes itself
 * @param element id in the model
 * @param theme   theme of the gate, or null
 * @param form    the answers
 */
record Step(Kind kind, String user, String element, String theme, Map<String, Object> form) {

    /** The kinds of steps. */
    enum Kind {
        /** A process starts. */
        START,
        /** A human task is completed. */
        TASK,
        /** The same human task is completed for as long as there is another one. */
        TASKS,
        /** A timer goes off. */
        TIMER
    }

    static Step start(String user, Map<String, Object> form) {
        return new Step(Kind.START, user, "aanvraagIngediend", null, form);
    }

    static Step task(String user, String element, Map<String, Object> form) {
        return new Step(Kind.TASK, user, element, null, form);
    }

    static Step tasks(String user, String element, Map<String, Object> form) {
        return new Step(Kind.TASKS, user, element, null, form);
    }

    static Step gate(String user, String theme, Map<String, Object> form) {
        return new Step(Kind.TASK, user, "poortInvullen", theme, form);
    }

    static Step timer(String element) {
        return new Step(Kind.TIMER, null, element, null, Map.of());
    }

    /** Whether somebody completes a task. */
    boolean isCompletion() {
        return kind == Kind.TASK || kind == Kind.TASKS;
    }
}
