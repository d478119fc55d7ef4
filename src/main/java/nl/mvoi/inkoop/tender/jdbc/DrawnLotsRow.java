// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Lots that were drawn over equal bids. */
@Table("drawn_lots")
record DrawnLotsRow(@Id Long id, String dossier, int roundNo, String stakes, long winnerBid, LocalDate drawnOn, String method,
                    String firstPerson, String secondPerson, String recordedBy, OffsetDateTime recordedAt) {
}
