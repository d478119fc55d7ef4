// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;

/**
 * What signing a contract rests on.
 *
 * @param soort     null among facts of before the mandate went by it; the department too
 * @param waarde    price of the winner, or the estimate when that is higher; euro excl. VAT
 * @param peildatum the day whose mandate applies
 * @param tekenaar  user id of who signs
 * @param contractmanager user id
 * @param kpis      how many promises are in it
 */
record SigningFacts(String contractnummer, String leverancier, Lane baan, Nature soort, String afdeling, BigDecimal waarde,
                    LocalDate peildatum, LocalDate begin, LocalDate einde, String tekenaar, String contractmanager, int kpis) {
}
