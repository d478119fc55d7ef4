// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDate;

/** How long a human task may take, by the rules. */
public interface TaskTerms {

    /** The day by which a task that appears today must be done: a working day. */
    LocalDate dueDate(String element, LocalDate today);
}
