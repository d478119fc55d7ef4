// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * One decision with its facts and outcome, as JSON.
 *
 * @param moment  code; older rows may have one that is no longer kept
 * @param secrets codes with commas between, in alphabetical order; empty when nothing is given away
 * @param rules   ids with commas between
 * @param otherTables JSON
 */
public record FactsRow(Long id, DossierNumber dossier, String moment, Integer lot, OffsetDateTime keptAt, String secrets, String decisionKey,
                       Integer decisionVersion, String rules, String otherTables, String facts, String outcome, int schemaVersion) {
}
