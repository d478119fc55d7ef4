// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Marks of assessments. */
interface AssessmentMarks extends ListCrudRepository<AssessmentMarkRow, Long> {

    default List<AssessmentMarkRow> findByAssessmentIn(Collection<Long> assessments) {
        return assessments.isEmpty() ? List.of() : among(assessments);
    }

    @Query("select * from assessment_mark where assessment in (:assessments)")
    List<AssessmentMarkRow> among(@Param("assessments") Collection<Long> assessments);
}
