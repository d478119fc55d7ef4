// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;

/**
 * Where a dossier stands: at which gate, and with which theme.
 *
 * @param theme null at a gate about the whole dossier
 */
public record Place(DossierNumber dossier, Gate gate, Theme theme) {

    /** A gate about the whole dossier. */
    public static Place whole(DossierNumber dossier, Gate gate) {
        return new Place(dossier, gate, null);
    }
}
