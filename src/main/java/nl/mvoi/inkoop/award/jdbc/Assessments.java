// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Assessments. */
interface Assessments extends ListCrudRepository<AssessmentRow, Long> {

    List<AssessmentRow> findByBidInAndSupersededAtIsNullOrderById(Collection<Long> bids);
}
