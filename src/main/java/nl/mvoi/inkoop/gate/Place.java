// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/**
 * Where a dossier stands: at which gate, with which theme, and from the award on with which lot.
 *
 * @param theme null at a gate about all themes
 * @param lot   number of the lot, from 1; null at a gate about the whole purchase
 */
public record Place(DossierNumber dossier, Gate gate, Theme theme, Integer lot) {

    /** @throws IllegalArgumentException when this gate does not look at a lot by itself */
    public Place {
        if (lot != null && !gate.isPerLot()) {
            throw new IllegalArgumentException(gate + " looks at the whole purchase, not at lot " + lot);
        }
    }

    /** A gate about one theme of the whole purchase. */
    public Place(DossierNumber dossier, Gate gate, Theme theme) {
        this(dossier, gate, theme, null);
    }

    /** A gate about the whole dossier. */
    public static Place whole(DossierNumber dossier, Gate gate) {
        return new Place(dossier, gate, null, null);
    }
}
