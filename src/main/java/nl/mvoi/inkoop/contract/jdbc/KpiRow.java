// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A KPI of a contract. */
@Table("kpi")
record KpiRow(@Id Long id, String requirementCode, String theme, String description, String unit, String operator, BigDecimal norm,
              String frequency) {
}
