// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Marks of assessments. */
interface AssessmentMarks extends ListCrudRepository<AssessmentMarkRow, Long> {

    List<AssessmentMarkRow> findByAssessmentIn(Collection<Long> assessments);
}
