// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.List;
import nl.mvoi.inkoop.gate.ThemeState;
import nl.mvoi.inkoop.rules.Lane;

/**
 * What gate G6 looks at as far as the contract goes.
 *
 * @param opgesteld              whether there is a contract
 * @param beloofd                what must be in it: what was adopted, with what the winner offered as the norm
 * @param kpis                   what is in it
 * @param bezwaar                why who should sign did not; null when nobody objects any more
 * @param vingerafdrukPublicatie of the requirements at publication; null when nothing was published
 * @param eisenGelijk            whether the requirements are still those of that fingerprint
 * @param themas                 how gate G2 stands
 */
record ContractGateFacts(boolean opgesteld, List<KpiFacts> beloofd, List<KpiFacts> kpis, String bezwaar, Lane baan,
                         String vingerafdrukPublicatie, String eisenVingerafdruk, boolean eisenGelijk, List<ThemeState> themas) {
}
