// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the rules said about a dossier when it was opened, or when the strategy stated something else, as JSON. Apart from the dossier,
 * which is read far more often.
 */
@Table("dossier_exploration")
public record ExplorationRow(@Id Long id, DossierNumber dossier, String exploration) {
}
