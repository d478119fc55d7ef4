// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.Phase;
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
 * @param threshold  how the estimate stands to the European threshold, of those of which the reader may know the estimate
 * @param ownerless  it goes on, and no buyer has it
 * @param left       phase that it left
 * @param began      whether it is known when that phase began; of what is closed: when it was closed
 * @param done       element of a task, or code of what the market was waited for, that was done and took a known time
 * @param doneTheme theme of that task; null: whatever it was about
 * @param decided    theme of which a gate was decided
 * @param from       first day on which it was closed, or on which the deviation was asked, the phase was left, and so on
 * @param until      last such day
 */
public record ProgressFilter(LocalDate today, String department, Boolean running, boolean late, LocalDate dueBy, String waitsFor, String element, Theme deviated,
                             Threshold threshold, boolean ownerless, Phase left, Boolean began, String done, Theme doneTheme, Theme decided,
                             LocalDate from, LocalDate until) {

    /** What the rules say of the estimate: it reaches the threshold, it does not, or they never said. */
    public enum Threshold { JA, NEE, ONBEKEND }

    /** Narrows nothing. */
    public static final ProgressFilter NONE = new ProgressFilter(null, "", null, false, null, "", "", null, null, false, null, null, "", null,
            null, null, null);
}
