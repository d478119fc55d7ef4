// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.LocalDate;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;

/**
 * A day that the law gives bidders. It is compared with the clock itself, never with a record that a timer went off.
 *
 * @param last    the last day on which must be waited
 * @param waiting what goes on until then, the begin of a Dutch sentence
 * @param next    what may be done from the next day, the begin of a Dutch sentence
 */
public record LegalDay(LocalDate last, String waiting, String next) {

    /** Why it is too early, in Dutch for the user and with the day; empty when the day is over. */
    public Optional<String> tooEarly(LocalDate today) {
        return today.isAfter(last) ? Optional.empty() : Optional.of(waiting + " tot en met " + DutchFormat.dayOfTheWeek(last)
                + ". " + next + " vanaf " + DutchFormat.dayOfTheWeek(last.plusDays(1)) + ".");
    }
}
