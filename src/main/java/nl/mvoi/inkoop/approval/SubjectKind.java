// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.util.Locale;

/** What can be put up for approval. */
public enum SubjectKind {
    STRATEGIE, AFWIJKING, GUNNING, CONTRACT;

    /** How users call it, in a sentence. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
