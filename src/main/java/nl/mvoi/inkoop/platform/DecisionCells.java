// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Where the cells of a deployed decision table draw their lines; the newest version counts. */
public interface DecisionCells {

    /**
     * The numbers that a table names for a fact, ascending, each once.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    List<BigDecimal> amounts(String key, String fact);

    /**
     * The days on which a table may start to answer differently, ascending, each once: first days, and days after last days.
     *
     * @param key  decision key
     * @param fact input variable by its Dutch name
     * @return empty when the table does not look at the fact
     */
    List<LocalDate> days(String key, String fact);
}
