// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.time.LocalDate;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.rules.DocumentRules.Kind;

/**
 * What was understood of a {@link Proposal}.
 *
 * @param secret     what the document gives away, or null
 * @param validUntil or null
 * @param previous   the document of which it is the next version, or null when only its name tells
 */
record Entry(Dossier dossier, Kind kind, Secret secret, LocalDate validUntil, Document previous) {
}
