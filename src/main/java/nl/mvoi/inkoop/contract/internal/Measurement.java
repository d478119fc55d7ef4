// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A measured value of a KPI.
 *
 * @param plannedFor the planned moment it belongs to, which may differ from the day of measuring
 * @param evidence   where the evidence is filed
 */
public record Measurement(String requirementCode, LocalDate plannedFor, LocalDate measuredOn, BigDecimal value, String evidence,
                          String by, OffsetDateTime at) {
}
