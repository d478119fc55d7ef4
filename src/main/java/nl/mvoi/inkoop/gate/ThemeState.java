// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import nl.mvoi.inkoop.rules.Theme;

/**
 * How gate G2 stands for one theme, as it is kept with the facts of later gates.
 *
 * @param resultaat      newest result; null without one, or when it was reached for another procedure than the one of now
 * @param afwijkingGeldt whether a deviation of the theme counts on the day
 */
public record ThemeState(Theme thema, Outcome resultaat, boolean afwijkingGeldt) {

    /** Whether the theme went through its gate. */
    public boolean passed() {
        return resultaat != null && resultaat.isPassed();
    }

    /** Whether it went through by a deviation that counts no more. */
    public boolean lapsed() {
        return deviates() && !afwijkingGeldt;
    }

    /** Whether it went through by a deviation. */
    public boolean deviates() {
        return resultaat == Outcome.AFGEWEKEN;
    }
}
