// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Round;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Lots that were drawn over equal bids; {@code lot} is the part of the purchase they were drawn for. */
@Table("drawn_lots")
record DrawnLotsRow(@Id Long id, DossierNumber dossier, Integer lot, int roundNo, String stakes, long winnerBid, LocalDate drawnOn, String method,
                    String firstPerson, String secondPerson, String recordedBy, OffsetDateTime recordedAt) {

    static DrawnLotsRow of(DrawnLots it) {
        return new DrawnLotsRow(null, it.round().dossier(), it.round().lot(), it.round().number(), it.stakes(), it.winner(), it.day(),
                it.method(), it.first(), it.second(), it.by(), it.at());
    }

    DrawnLots lots() {
        return new DrawnLots(new Round(dossier, lot, roundNo), stakes, winnerBid, drawnOn, method, firstPerson, secondPerson, recordedBy,
                recordedAt);
    }
}
