// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.List;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What gate G8 looks at.
 *
 * @param geevalueerd      whether the contract was evaluated
 * @param cijfer           the grade; null without an evaluation
 * @param verplichteThemas the themes that must have a lesson
 * @param lessen           the themes that have one
 */
record EvaluationFacts(boolean geevalueerd, Integer cijfer, List<Theme> verplichteThemas, List<Theme> lessen) {
}
