// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A ranking as it was determined; the ranking and the sentences on what changed are JSON. */
@Table("kept_ranking")
record KeptRankingRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, String ranking, String changes, OffsetDateTime keptAt) {
}
