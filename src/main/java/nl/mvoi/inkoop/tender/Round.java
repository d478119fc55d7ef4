// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * One try to get a valid bid for a purchase or for one lot of it.
 *
 * @param dossier number of the dossier
 * @param lot     number of the lot, from 1; null when the purchase is put to the market as a whole
 * @param number  which try it is, from 1
 */
public record Round(DossierNumber dossier, Integer lot, int number) {

    /** A round of a purchase that is not split into lots. */
    public static Round whole(DossierNumber dossier, int number) {
        return new Round(dossier, null, number);
    }
}
