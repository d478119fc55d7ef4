// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.Scores;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What one person thought of a bid, its marks apart; it counts until it is superseded. */
@Table("assessment")
record AssessmentRow(@Id Long id, long bid, String explanation, boolean noInterest, String assessedBy, OffsetDateTime assessedAt,
                     OffsetDateTime supersededAt) {

    static AssessmentRow of(long bid, Assessment it) {
        return new AssessmentRow(null, bid, it.explanation(), it.noInterest(), it.by(), it.at(), null);
    }

    Assessment assessment(Scores scores) {
        return new Assessment(scores, explanation, noInterest, assessedBy, assessedAt);
    }

    AssessmentRow superseded(OffsetDateTime at) {
        return new AssessmentRow(id, bid, explanation, noInterest, assessedBy, assessedAt, at);
    }
}
