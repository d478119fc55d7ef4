// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Counts what the current user does on a day, for what mails others. */
public interface DailyCount {

    /** What is counted. */
    enum Act {
        VRAAG, MELDING, VERVANGING, WIJZIGING
    }

    /**
     * Counts one more within the current transaction, so that it does not count when that fails. Who does the same at the same moment waits.
     *
     * @param most how many there may be on a day
     * @return false when there were as many already; then nothing is counted
     */
    boolean another(Act act, int most);
}
