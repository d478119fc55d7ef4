// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval;

import java.util.Locale;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Secret;

/** What can be put up for approval. */
public enum SubjectKind {
    STRATEGIE(Secret.ESTIMATE), AFWIJKING(Secret.ESTIMATE), GUNNING(Secret.ESTIMATE, Secret.OFFERS),
    /** The price of the winner is no longer only in the bid: it stands in the contract. */
    CONTRACT(Secret.ESTIMATE, Secret.BIDS);

    private final Set<Secret> amountSecrets;

    SubjectKind(Secret... secrets) {
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
}
