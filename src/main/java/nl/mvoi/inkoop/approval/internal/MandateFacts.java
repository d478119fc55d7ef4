// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.rules.Lane;

/**
 * What the mandate is asked with, and what a person decided.
 *
 * @param onderwerp STRATEGIE, AFWIJKING, GUNNING or CONTRACT
 * @param thema     theme code when it is about a deviation, else null
 * @param waarde    what the decision costs, euro excl. VAT: the estimate, or the price when that is known and higher
 * @param peildatum the day whose mandate applies
 * @param makers    user ids of those who worked on it and may not decide
 * @param keuze     AKKOORD or AFGEWEZEN; null when it is being asked
 * @param beslisser user id of who decided; null when it is being asked
 */
public record MandateFacts(String onderwerp, String thema, Lane baan, BigDecimal waarde, LocalDate peildatum, String aanvrager,
                           List<String> makers, String keuze, String beslisser) {
}
