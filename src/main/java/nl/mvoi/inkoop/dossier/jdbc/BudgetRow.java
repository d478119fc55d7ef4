// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the budgethouder decided, one row each time. */
@Table("budget_decision")
public record BudgetRow(@Id Long id, DossierNumber dossier, boolean approved, String reason, String decidedBy, OffsetDateTime decidedAt) {
}
