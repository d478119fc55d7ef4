// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A complaint about a decision to award. */
@Table("complaint")
record ComplaintRow(@Id Long id, DossierNumber dossier, long awardDecision, String explanation, String raisedBy, OffsetDateTime raisedAt,
                    Complaint.Judgement judgement, String judgementReason, String judgedBy, OffsetDateTime judgedAt) {

    static ComplaintRow of(Complaint it) {
        return new ComplaintRow(it.id(), it.dossier(), it.decision(), it.explanation(), it.raisedBy(), it.raisedAt(), it.judgement(),
                it.judgementReason(), it.judgedBy(), it.judgedAt());
    }

    Complaint complaint() {
        return new Complaint(id, dossier, awardDecision, explanation, raisedBy, raisedAt, judgement, judgementReason, judgedBy, judgedAt);
    }
}
