// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.util.Map;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What the opdrachtgever wants from the purchase.
 *
 * @param choice      KOPEN, MINDER or NIET_KOPEN
 * @param explanation how avoiding, reusing and reducing were weighed
 * @param goals       the goal by theme; only themes with a goal
 * @param otherGoals  goals for themes that are not mandatory; may be null
 * @param madeBy      user id
 */
public record Assignment(String choice, String explanation, Map<Theme, Goal> goals, String otherGoals, String madeBy) {

    /** One impact goal and how it is measured. */
    public record Goal(String text, String measure) {
    }

    /** Whether anything is bought at all. */
    public boolean goesOn() {
        return goesOn(choice);
    }

    /** The same for a choice by itself. */
    public static boolean goesOn(String choice) {
        return !"NIET_KOPEN".equals(choice);
    }
}
