// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Assessments. */
interface Assessments extends ListCrudRepository<AssessmentRow, Long> {

    default List<AssessmentRow> findByBidInAndSupersededAtIsNullOrderById(Collection<Long> bids) {
        return bids.isEmpty() ? List.of() : among(bids);
    }

    @Query("select * from assessment where bid in (:bids) and superseded_at is null order by id")
    List<AssessmentRow> among(@Param("bids") Collection<Long> bids);
}
