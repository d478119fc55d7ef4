// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.mvoi.inkoop.rules.Mandate;

/**
 * Who must approve, and what was decided.
 *
 * @param groep   see {@link Mandate#group()}
 * @param rol     see {@link Mandate#role()}
 * @param besluit AKKOORD, AFGEWEZEN, NIET_NODIG, or GEVRAAGD when somebody must decide
 * @param mandate the whole answer of the rules, which is not kept here
 */
public record MandateOutcome(boolean akkoordNodig, String groep, String rol, String besluit, @JsonIgnore Mandate mandate) {
}
