// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Counts things per year, for the numbers that name them. */
public interface YearlyCount {

    /**
     * Counts one more. What fails after it was counted leaves a gap, and no count is given twice.
     *
     * @param kind of what is counted; its sequence is {@code <kind>_count}, and where its years begin stands in {@code <kind>_number}
     */
    int next(String kind, int year);
}
