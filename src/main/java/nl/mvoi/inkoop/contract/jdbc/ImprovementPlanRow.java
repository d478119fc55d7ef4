// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a supplier will do about a KPI that is not in order. */
@Table("improvement_plan")
record ImprovementPlanRow(@Id Long id, long contract, LocalDate plannedFor, String plan, LocalDate dueDate, String madeBy,
                          OffsetDateTime madeAt) {
}
