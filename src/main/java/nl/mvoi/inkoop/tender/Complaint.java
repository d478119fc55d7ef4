// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.time.OffsetDateTime;

/**
 * A complaint or court case about an award decision.
 *
 * @param id        null until it is kept
 * @param decision  id of the award decision
 * @param judgement GEGROND or ONGEGROND; null while it waits
 */
public record Complaint(Long id, String dossier, long decision, String explanation, String raisedBy, OffsetDateTime raisedAt,
                        String judgement, String judgementReason, String judgedBy, OffsetDateTime judgedAt) {

    Complaint judged(String outcome, String reason, String by, OffsetDateTime at) {
        return new Complaint(id, dossier, decision, explanation, raisedBy, raisedAt, outcome, reason, by, at);
    }
}
