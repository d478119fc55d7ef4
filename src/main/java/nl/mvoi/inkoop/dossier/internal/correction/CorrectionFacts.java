// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.correction;

import nl.mvoi.inkoop.dossier.PurchaseFacts;

/**
 * The purchase as it is after a correction.
 *
 * @param afwijkingCpvReden why nature or topic differ from what the CPV code says; null when they do not
 */
public record CorrectionFacts(PurchaseFacts inkoop, String afwijkingCpvReden) {
}
