// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.util.EnumSet;
import java.util.Set;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What an approval is about.
 *
 * @param dossier number of the dossier
 * @param theme   theme code when the subject is AFWIJKING, else null
 * @param lot     number of the lot, from 1; null when it is about the whole purchase
 */
public record Matter(DossierNumber dossier, SubjectKind subject, String theme, Integer lot) {

    private static final Set<SubjectKind> ABOUT_A_BID = EnumSet.of(SubjectKind.GUNNING, SubjectKind.CONTRACT);

    /** Only a deviation is about one theme. */
    public Matter {
        theme = subject == SubjectKind.AFWIJKING ? theme : null;
    }

    /** Something about the whole purchase. */
    public static Matter whole(DossierNumber dossier, SubjectKind subject, String theme) {
        return new Matter(dossier, subject, theme, null);
    }

    /** What mandate and reasons give away: up to the bids the mandate follows the estimate, later the price. */
    Secret secret() {
        return ABOUT_A_BID.contains(subject) ? Secret.BIDS : Secret.ESTIMATE;
    }

    /** How users call it. */
    String label() {
        return theme == null ? subject.label() : subject.label() + " " + Theme.valueOf(theme).label();
    }

    /** The same in a sentence, such as "de strategie". */
    String withArticle() {
        return subject.article() + " " + label();
    }
}
