// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.util.Locale;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What an approval is about.
 *
 * @param dossier number of the dossier
 * @param subject STRATEGIE, AFWIJKING, GUNNING or CONTRACT
 * @param theme   theme code when the subject is AFWIJKING, else null
 * @param lot     number of the lot, from 1; null when it is about the whole purchase
 */
public record Matter(DossierNumber dossier, String subject, String theme, Integer lot) {

    private static final String DEVIATION = "AFWIJKING";
    private static final Set<String> ABOUT_A_BID = Set.of("GUNNING", "CONTRACT");

    /** Only a deviation is about one theme. */
    public Matter {
        theme = DEVIATION.equals(subject) ? theme : null;
    }

    /** Something about the whole purchase. */
    public static Matter whole(DossierNumber dossier, String subject, String theme) {
        return new Matter(dossier, subject, theme, null);
    }

    /** What mandate and reasons give away: up to the bids the mandate follows the estimate, later the price. */
    Secret secret() {
        return ABOUT_A_BID.contains(subject) ? Secret.BIDS : Secret.ESTIMATE;
    }

    /** How users call it. */
    String label() {
        String name = subject.toLowerCase(Locale.ROOT);
        return theme == null ? name : name + " " + Theme.valueOf(theme).label();
    }
}
