// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.theme;

import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Relevance;

/**
 * Whether a theme deserves a human task, so that effort stays in proportion to the purchase.
 *
 * @param proposalAccepted light lane: the buyer adopted the proposal for all themes at once
 */
public record TaskNeed(Lane lane, boolean proposalAccepted, Relevance relevance) {

    /** When false, the gate checks itself, with the whole proposal as the answer. */
    public boolean asksTask() {
        if (relevance == Relevance.NIET_RELEVANT) {
            return false;
        }
        return switch (lane) {
            case LICHT -> !proposalAccepted;
            case NORMAAL -> relevance == Relevance.VERPLICHT;
            case VOLLEDIG -> true;
        };
    }

    /** Whether an earlier answer that the system gave for the buyer may stand: not when the buyer wants to choose per theme. */
    public boolean mayKeepSystemAnswer() {
        return !asksTask();
    }
}
