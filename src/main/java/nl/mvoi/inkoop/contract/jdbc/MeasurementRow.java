// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A measured value. */
@Table("measurement")
record MeasurementRow(@Id Long id, long contract, String requirementCode, LocalDate plannedFor, LocalDate measuredOn,
                      BigDecimal measuredValue, String evidence, String recordedBy, OffsetDateTime recordedAt) {
}
