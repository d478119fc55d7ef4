// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.LocalDate;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What of its progress narrows a list of dossiers. What is null, false or empty narrows nothing.
 *
 * @param today      the day by which what is late is late
 * @param department as somebody wrote it
 * @param running    whether work on it goes on, or not any more; null: both
 * @param late       a task should have been done before today; of a gate when a theme is asked too
 * @param dueBy      a task must be done from today up to and including this day
 * @param waitsFor   id of a group, {@link Waits#ONE_PERSON}, or a code of what the market is waited for
 * @param element    of the task that waits
 * @param deviated   theme for which a deviation was asked
 * @param european   put to the market as the European directives ask
 * @param ownerless  it goes on, and no buyer has it
 * @param from       first day on which it was closed, or on which the deviation was asked
 * @param until      last such day
 */
public record ProgressFilter(LocalDate today, String department, Boolean running, boolean late, LocalDate dueBy, String waitsFor, String element, Theme deviated,
                             boolean european, boolean ownerless, LocalDate from, LocalDate until) {

    /** Narrows nothing. */
    public static final ProgressFilter NONE = new ProgressFilter(null, "", null, false, null, "", "", null, false, false, null, null);
}
