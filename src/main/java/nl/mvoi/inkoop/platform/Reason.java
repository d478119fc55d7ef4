// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** A reason that somebody gives in words of his own. */
public final class Reason {

    private Reason() {
    }

    /**
     * Adds in Dutch what is wrong with it: nothing in it that can be read, too much of it, or signs that nobody sees.
     *
     * @param missing what is said when there is none
     * @param longest how many characters fit
     */
    public static void check(String reason, String missing, int longest, Problems problems) {
        problems.addIf(reason.codePoints().noneMatch(Character::isLetterOrDigit), missing);
        problems.addIf(reason.length() > longest, "De reden is te lang: " + reason.length() + " tekens, er passen er " + longest + ".");
        problems.addIf(reason.chars().anyMatch(sign -> Character.isISOControl(sign) && !Character.isWhitespace(sign)),
                "In de reden staan tekens die niet te zien zijn. Laat die weg.");
    }
}
