// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The assessment of a bid; it counts until it is superseded. A score that does not weigh is empty. */
@Table("assessment")
record AssessmentRow(@Id Long id, long bid, Integer qualityScore, Integer mvoiScore, String explanation, boolean noInterest, String assessedBy,
                     OffsetDateTime assessedAt, OffsetDateTime supersededAt) {

    AssessmentRow superseded(OffsetDateTime at) {
        return new AssessmentRow(id, bid, qualityScore, mvoiScore, explanation, noInterest, assessedBy, assessedAt, at);
    }
}
