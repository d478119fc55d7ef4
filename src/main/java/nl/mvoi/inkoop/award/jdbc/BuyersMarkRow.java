// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.award.Scores;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The mark that the buyer gave a bid for one criterion. */
@Table("buyers_mark")
record BuyersMarkRow(@Id Long id, long bid, String criterion, int mark, String reason) {

    static List<BuyersMarkRow> of(long bid, Scores scores) {
        return scores.marks().entrySet().stream().map(one -> new BuyersMarkRow(null, bid, one.getKey(), one.getValue(), scores.reasons().get(one.getKey()))).toList();
    }
}
