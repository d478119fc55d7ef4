// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.util.Locale;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Secret;

/** What can be put up for approval. */
public enum SubjectKind {
    STRATEGIE("de", Secret.ESTIMATE), AFWIJKING("de", Secret.ESTIMATE), GUNNING("de", Secret.ESTIMATE, Secret.OFFERS),
    /** The price of the winner is no longer only in the bid: it stands in the contract. */
    CONTRACT("het", Secret.ESTIMATE, Secret.BIDS);

    private final String article;
    private final Set<Secret> amountSecrets;

    SubjectKind(String article, Secret... secrets) {
        this.article = article;
        amountSecrets = Set.of(secrets);
    }

    /** What the amount gives away that its mandate is asked with: the estimate, or from the award on a price when that is higher. */
    public Set<Secret> amountSecrets() {
        return amountSecrets;
    }

    /** How users call it, in a sentence. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Dutch article that goes before the label. */
    public String article() {
        return article;
    }
}
