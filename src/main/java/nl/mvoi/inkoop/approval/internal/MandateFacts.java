// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What the mandate is asked with, and what a person decided.
 *
 * @param thema     when it is about a deviation, else null
 * @param soort     null among facts of before the mandate went by it; the department too
 * @param waarde    what the decision costs, euro excl. VAT: the estimate, or the price when that is known and higher
 * @param peildatum the day whose mandate applies
 * @param makers    user ids of those who worked on it and may not decide
 * @param keuze     AKKOORD or AFGEWEZEN; null when it is being asked
 * @param beslisser user id of who decided; null when it is being asked
 */
public record MandateFacts(SubjectKind onderwerp, Theme thema, Lane baan, Nature soort, String afdeling, BigDecimal waarde, LocalDate peildatum,
                           String aanvrager, List<String> makers, ApprovalOutcome keuze, String beslisser) {
}
