// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.PlainNumber;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A bid with what it offers, keyed by requirement code; it counts until it is replaced. */
@Table("bid")
record BidRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, boolean valid, long supplierId, String supplier, String cocNumber,
              BigDecimal price, String invalidReason, String recordedBy, OffsetDateTime recordedAt, String replacedReason, String replacedBy,
              OffsetDateTime replacedAt, @MappedCollection(idColumn = "bid", keyColumn = "requirement_code") Map<String, BidValueRow> offered) {

    static BidRow of(ReceivedBid it, long supplierId) {
        Map<String, BidValueRow> offered = new TreeMap<>();
        it.offered().forEach((code, value) -> offered.put(code, new BidValueRow(value)));
        return new BidRow(it.id(), it.round().dossier(), it.round().lot(), it.round().number(), it.valid(), supplierId,
                it.supplier(), it.chamberOfCommerceNumber(), it.price(), it.invalidReason(), it.recordedBy(), it.recordedAt(), null,
                null, null, offered);
    }

    ReceivedBid bid() {
        Map<String, BigDecimal> values = new TreeMap<>();
        offered.forEach((code, value) -> values.put(code, PlainNumber.of(value.offered())));
        return new ReceivedBid(id, new Round(dossier, lot, roundNo), valid, supplierId, supplier, cocNumber, price, invalidReason, recordedBy,
                recordedAt, values);
    }

    BidRow invalid(String reason) {
        return new BidRow(id, dossier, lot, roundNo, false, supplierId, supplier, cocNumber, price, reason, recordedBy, recordedAt,
                replacedReason, replacedBy, replacedAt, offered);
    }

    BidRow replaced(String reason, String by, OffsetDateTime at) {
        return new BidRow(id, dossier, lot, roundNo, valid, supplierId, supplier, cocNumber, price, invalidReason, recordedBy, recordedAt, reason,
                by, at, offered);
    }
}
