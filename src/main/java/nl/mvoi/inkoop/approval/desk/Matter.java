// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.desk;

import java.util.Locale;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What an approval is about.
 *
 * @param dossier number of the dossier
 * @param subject STRATEGIE, AFWIJKING, GUNNING or CONTRACT
 * @param theme   theme code when the subject is AFWIJKING, else null
 */
public record Matter(String dossier, String subject, String theme) {

    private static final String DEVIATION = "AFWIJKING";

    /** Only a deviation is about one theme. */
    public Matter {
        theme = DEVIATION.equals(subject) ? theme : null;
    }

    /** How users call it. */
    String label() {
        String name = subject.toLowerCase(Locale.ROOT);
        return theme == null ? name : name + " " + Theme.valueOf(theme).label();
    }
}
