// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A complaint about a decision to award. */
@Table("complaint")
record ComplaintRow(@Id Long id, String dossier, long awardDecision, String explanation, String raisedBy, OffsetDateTime raisedAt,
                    String judgement, String judgementReason, String judgedBy, OffsetDateTime judgedAt) {
}
