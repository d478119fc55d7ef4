// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Wants to know of every human task, within the transaction in which something happens to it. */
public interface TaskObserver {

    void appeared(OpenTask task);

    /** The current user picked it up, gave it back to its group, or did it. */
    default void changed(TaskStep step, String dossier, String element, String name) {
    }

    /** What somebody can do with a task. */
    enum TaskStep {
        PICKED_UP, GIVEN_BACK, DONE
    }
}
