// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The human tasks that wait at this moment. */
public interface OpenTasks {

    /** Tasks whose due date is this day or an earlier one. */
    List<OpenTask> dueBy(LocalDate day);

    /** The tasks in the hands of this user, or laid ready for him, what must be done first in front. */
    List<OpenTask> heldBy(String user);

    /** The tasks that this person can do now: their own, and those that nobody of these groups picked up, in order of the day they are due. */
    List<OpenTask> waitingFor(String user, Collection<String> groups);

    /** Numbers of the dossiers with a task that this person can do now: their own, or one that nobody of these groups picked up. */
    Set<DossierNumber> dossiersOf(String user, Collection<String> groups);

    /** Those of these dossiers with such a task. */
    Set<DossierNumber> dossiersOf(String user, Collection<String> groups, Collection<DossierNumber> among);

    /** Every task that waits in these dossiers, what must be done first in front. */
    List<Waiting> of(Collection<DossierNumber> dossiers);

    /**
     * A task and how long it has been waiting.
     *
     * @param since the day on which it appeared
     */
    record Waiting(OpenTask task, LocalDate since) {

        /** Whether this person can do it now: it is theirs, or nobody of these groups picked it up. */
        public boolean isFor(String person, Collection<String> ofGroups) {
            return task.assignee() == null ? task.groups().stream().anyMatch(ofGroups::contains) : task.assignee().equals(person);
        }

        /** Whether it should have been done before this day. */
        public boolean isLateOn(LocalDate day) {
            return task.due() != null && task.due().isBefore(day);
        }
    }
}
