// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Mandate;

/**
 * Who must approve, and what was decided.
 *
 * @param groep       see {@link Mandate#group()}
 * @param rol         see {@link Mandate#role()}
 * @param besluit     AKKOORD, AFGEWEZEN, NIET_NODIG, or GEVRAAGD when somebody must decide
 * @param explanation what the rules say of it in words, for people to read; it is not kept here and nothing is decided by it
 */
public record MandateOutcome(boolean akkoordNodig, String groep, String rol, String besluit, @JsonIgnore Explanation explanation) {
}
