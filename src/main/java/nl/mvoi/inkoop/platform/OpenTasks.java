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

    /** The tasks in the hands of this user, or laid ready for him, in order of dossier. */
    List<OpenTask> heldBy(String user);

    /** The tasks that this person can do now: their own, and those that nobody of these groups picked up, in order of the day they are due. */
    List<OpenTask> waitingFor(String user, Collection<String> groups);

    /** Numbers of the dossiers with a task that this person can do now: their own, or one that nobody of these groups picked up. */
    Set<DossierNumber> dossiersOf(String user, Collection<String> groups);

    /** Those of these dossiers with such a task. */
    Set<DossierNumber> dossiersOf(String user, Collection<String> groups, Collection<DossierNumber> among);
}
