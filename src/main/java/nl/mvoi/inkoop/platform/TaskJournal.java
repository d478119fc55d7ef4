// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Keeps what happens to human tasks, within the transaction in which it happens. */
public interface TaskJournal {

    /** What happens to a task. */
    enum Step {
        OPENED,
        /** Opened with findings on top: the answer was not in order. */
        CAME_BACK,
        /** The current user took it from its group. */
        PICKED_UP,
        /** The current user gave it back to its group. */
        GIVEN_BACK,
        /** The current user did it. */
        DONE
    }

    /** @param name of the task as people read it */
    void note(Step step, TaskContext where, String name);
}
