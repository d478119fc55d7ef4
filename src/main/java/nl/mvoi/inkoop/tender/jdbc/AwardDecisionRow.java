// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A decision to award; the ranking is JSON, and the reopening empty while it is in force. */
@Table("award_decision")
record AwardDecisionRow(@Id Long id, String dossier, int roundNo, long winnerBid, String ranking, String decidedBy, OffsetDateTime decidedAt,
                        LocalDate standstillLastDay, String standstillEndedBy, OffsetDateTime standstillEndedAt, String reopenedReason,
                        String reopenedBy, OffsetDateTime reopenedAt) {
}
