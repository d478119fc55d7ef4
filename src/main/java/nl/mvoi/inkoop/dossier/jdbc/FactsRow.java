// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The facts and the outcome of one gate or decision, as JSON. */
@Table("decision_facts")
public record FactsRow(@Id Long id, String dossier, String moment, String theme, OffsetDateTime keptAt, String facts,
                       String outcome) {
}
