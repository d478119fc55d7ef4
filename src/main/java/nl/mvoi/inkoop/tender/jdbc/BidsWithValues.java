// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads bids from rows of which each has one offered value; the rows of a bid follow each other. */
class BidsWithValues implements ResultSetExtractor<List<BidRow>> {

    @Override
    public List<BidRow> extractData(ResultSet row) throws SQLException {
        List<BidRow> bids = new ArrayList<>();
        while (row.next()) {
            if (bids.isEmpty() || bids.get(bids.size() - 1).id() != row.getLong("id")) {
                bids.add(bid(row));
            }
            if (row.getString("requirement_code") != null) {
                bids.get(bids.size() - 1).offered().put(row.getString("requirement_code"), new BidValueRow(row.getBigDecimal("offered")));
            }
        }
        return bids;
    }

    private static BidRow bid(ResultSet row) throws SQLException {
        return new BidRow(row.getLong("id"), DossierNumber.of(row.getString("dossier")), row.getObject("lot", Integer.class),
                row.getInt("round_no"), row.getBoolean("valid"), row.getLong("supplier_id"), row.getString("supplier"),
                row.getString("coc_number"), row.getBigDecimal("price"), row.getString("invalid_reason"), row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class), row.getString("replaced_reason"), row.getString("replaced_by"),
                row.getObject("replaced_at", OffsetDateTime.class), new TreeMap<>());
    }
}
