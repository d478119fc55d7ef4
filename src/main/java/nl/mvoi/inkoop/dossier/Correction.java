// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.List;
import nl.mvoi.inkoop.rules.Exploration;

/**
 * What a correction makes of a purchase.
 *
 * @param changes     at least one
 * @param exploration what the rules say now
 * @param sameRules   whether they say what they said before
 * @param warnings    Dutch sentences for who corrects
 * @param asked       what was still to be asked before it
 * @param askedNow    what is to be asked after it
 */
public record Correction(Dossier before, Dossier after, List<Change> changes, Exploration exploration, boolean sameRules, List<String> warnings, String reason,
                         AskedAgain asked, AskedAgain askedNow) {

    /**
     * One answer that becomes another.
     *
     * @param before in words; null when there was none
     * @param after  in words; null when there is none any more
     */
    public record Change(RequestField field, String before, String after) {

        /** The same as a Dutch sentence. */
        public String sentence() {
            if (before == null || after == null) {
                return before == null ? "Nieuw: ‘" + after + "’." : "Weggehaald: ‘" + before + "’.";
            }
            return "Van ‘" + before + "’ naar ‘" + after + "’.";
        }
    }

    /** Whether every task can stay where it is: nobody is asked anything else, and nothing changes by which anything was decided. */
    public boolean leavesTasks() {
        boolean timeCounts = !sameRules || after.grounds().framework().isNamed();
        return asked.equals(askedNow) && changes.stream().map(Change::field).allMatch(field -> field.isOnlyWords() || field.isOnlyTime() && !timeCounts);
    }

    /** Whether another procedure comes of it. */
    public boolean changesProcedure() {
        return before.procedure() != after.procedure();
    }
}
