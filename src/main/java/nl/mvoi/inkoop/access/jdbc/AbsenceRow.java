// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody is away, both days included.
 *
 * @param substitute user id of who does the work meanwhile
 * @param begunAt    when the open tasks were laid ready for the substitute; null before
 * @param endedAt    when somebody ended it before its last day; null when nobody did
 * @param returnedAt when the tasks without a group were given back after it was over; null before
 */
@Table("absence")
public record AbsenceRow(@Id Long id, String person, String substitute, LocalDate firstDay, LocalDate lastDay,
                         OffsetDateTime begunAt, OffsetDateTime endedAt, OffsetDateTime returnedAt) {

    /** Whether one of these days is in it. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }
}
