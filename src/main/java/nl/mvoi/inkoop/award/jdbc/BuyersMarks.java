// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Marks of buyers. */
interface BuyersMarks extends ListCrudRepository<BuyersMarkRow, Long> {

    default List<BuyersMarkRow> findByBidIn(Collection<Long> bids) {
        return bids.isEmpty() ? List.of() : among(bids);
    }

    @Query("select * from buyers_mark where bid in (:bids)")
    List<BuyersMarkRow> among(@Param("bids") Collection<Long> bids);
}
