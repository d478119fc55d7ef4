// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.OffsetDateTime;

/**
 * What an assessor thought of a bid without knowing its price.
 *
 * @param scores     a criterion that does not weigh has no mark
 * @param noInterest the assessor declared to have no interest in the outcome
 * @param by         user id of the assessor
 */
public record Assessment(Scores scores, String explanation, boolean noInterest, String by, OffsetDateTime at) {
}
