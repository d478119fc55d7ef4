// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import nl.mvoi.inkoop.dossier.PurchaseFacts;

/**
 * What was asked for. Earlier purchases that may belong with it are not among the facts: who may see this dossier may not see those.
 *
 * @param afwijkingCpvReden why nature or topic differ from what the CPV code says; null when they do not
 */
public record RequestFacts(PurchaseFacts inkoop, String afwijkingCpvReden) {
}
