// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;

/**
 * A complaint or court case about an award decision.
 *
 * @param id        null until it is kept
 * @param decision  id of the award decision
 * @param judgement null while it waits
 */
public record Complaint(Long id, DossierNumber dossier, long decision, String explanation, String raisedBy, OffsetDateTime raisedAt,
                        Judgement judgement, String judgementReason, String judgedBy, OffsetDateTime judgedAt) {

    /** What the lawyer thought of a complaint. The names are the codes of form and table. */
    public enum Judgement { GEGROND, ONGEGROND }

    /** The same once it is judged. */
    public Complaint judged(Judgement outcome, String reason, String by, OffsetDateTime at) {
        return new Complaint(id, dossier, decision, explanation, raisedBy, raisedAt, outcome, reason, by, at);
    }
}
