// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the opdrachtgever said, one row each time; {@code goals} is JSON by theme. */
@Table("assignment")
public record AssignmentRow(@Id Long id, DossierNumber dossier, String choice, String explanation, String goals, String otherGoals,
                            String madeBy, OffsetDateTime madeAt) {
}
