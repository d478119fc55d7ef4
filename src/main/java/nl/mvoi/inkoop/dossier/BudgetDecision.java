// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.time.OffsetDateTime;

/**
 * What the budget holder said of the money for a purchase.
 *
 * @param confirmed whether there is budget for the whole term
 * @param by        user id
 */
public record BudgetDecision(boolean confirmed, String by, OffsetDateTime at) {
}
