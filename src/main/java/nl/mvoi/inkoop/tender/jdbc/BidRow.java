// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A bid with what it offers, keyed by requirement code; it counts until it is replaced. */
@Table("bid")
record BidRow(@Id Long id, String dossier, int roundNo, boolean valid, String supplier, String cocNumber, BigDecimal price,
              Integer qualityScore, Integer mvoiScore, String invalidReason, String recordedBy, OffsetDateTime recordedAt,
              String replacedReason, String replacedBy, OffsetDateTime replacedAt,
              @MappedCollection(idColumn = "bid", keyColumn = "requirement_code") Map<String, BidValueRow> offered) {

    BidRow invalid(String reason) {
        return new BidRow(id, dossier, roundNo, false, supplier, cocNumber, price, qualityScore, mvoiScore, reason, recordedBy, recordedAt,
                replacedReason, replacedBy, replacedAt, offered);
    }

    BidRow replaced(String reason, String by, OffsetDateTime at) {
        return new BidRow(id, dossier, roundNo, valid, supplier, cocNumber, price, qualityScore, mvoiScore, invalidReason, recordedBy, recordedAt,
                reason, by, at, offered);
    }
}
