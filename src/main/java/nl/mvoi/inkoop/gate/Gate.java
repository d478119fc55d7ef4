// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import nl.mvoi.inkoop.dossier.Secret;

/** The moments at which a dossier must show that MVOI is in order. */
public enum Gate {
    G1, G2, G3(Secret.ESTIMATE), G4, G5(Secret.BIDS), G6(Secret.BIDS), G7, G8;

    private final Secret secret;

    Gate() {
        this(null);
    }

    Gate(Secret secret) {
        this.secret = secret;
    }

    /** What findings of this gate can give away, or null. */
    public Secret secret() {
        return secret;
    }
}
