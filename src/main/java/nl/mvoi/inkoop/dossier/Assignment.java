// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Map;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What the opdrachtgever wants from the purchase.
 *
 * @param choice      null when it was kept with a code that this version does not know
 * @param explanation how avoiding, reusing and reducing were weighed
 * @param goals       the goal by theme; only themes with a goal
 * @param otherGoals  goals for themes that are not mandatory; may be null
 * @param madeBy      user id
 */
public record Assignment(Choice choice, String explanation, Map<Theme, Goal> goals, String otherGoals, String madeBy) {

    /** Whether to buy. */
    public enum Choice {
        KOPEN, MINDER, NIET_KOPEN
    }

    /** One impact goal and how it is measured. */
    public record Goal(String text, String measure) {
    }

    /** Whether anything is bought at all. */
    public boolean goesOn() {
        return goesOn(Codes.of(choice));
    }

    /** The same for the code of a choice by itself. */
    public static boolean goesOn(String choice) {
        return !Choice.NIET_KOPEN.name().equals(choice);
    }
}
