// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.award.Scores;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The mark of an assessment for one criterion. */
@Table("assessment_mark")
record AssessmentMarkRow(@Id Long id, long assessment, String criterion, int mark, String reason) {

    static List<AssessmentMarkRow> of(long assessment, Scores scores) {
        return scores.marks().entrySet().stream().map(one -> new AssessmentMarkRow(null, assessment, one.getKey(), one.getValue(), scores.reasons().get(one.getKey()))).toList();
    }
}
