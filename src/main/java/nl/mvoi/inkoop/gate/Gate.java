// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.Set;
import nl.mvoi.inkoop.dossier.Secret;

/** The moments at which a dossier must show that MVOI is in order. */
public enum Gate {
    G1, G2, G3(Secret.ESTIMATE), G4, G5(Secret.BIDS, Secret.ESTIMATE, Secret.OFFERS), G6(Secret.BIDS), G7, G8;

    private final Secret secret;
    private final Set<Secret> factsSecrets;

    Gate(Secret... secrets) {
        secret = secrets.length == 0 ? null : secrets[0];
        factsSecrets = Set.of(secrets);
    }

    /** Whether it can look at one lot by itself: each lot is awarded, signed for and measured on its own. */
    public boolean isPerLot() {
        return compareTo(G5) >= 0;
    }

    /** What findings of this gate can give away, or null. */
    public Secret secret() {
        return secret;
    }

    /** What the facts of this gate give away: more than its findings, where amounts are compared. */
    public Set<Secret> factsSecrets() {
        return factsSecrets;
    }
}
