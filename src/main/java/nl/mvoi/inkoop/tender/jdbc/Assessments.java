// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Assessments. */
interface Assessments extends ListCrudRepository<AssessmentRow, Long> {

    Optional<AssessmentRow> findByBidAndSupersededAtIsNull(long bid);
}
