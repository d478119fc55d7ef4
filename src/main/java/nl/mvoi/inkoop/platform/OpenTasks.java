// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.LocalDate;
import java.util.List;

/** The human tasks that wait at this moment. */
public interface OpenTasks {

    /** Tasks whose due date is this day or an earlier one. */
    List<OpenTask> dueBy(LocalDate day);
}
