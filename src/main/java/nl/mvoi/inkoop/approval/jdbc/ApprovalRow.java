// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One request for approval and, once taken, its decision.
 *
 * @param lot          number of the lot; null when it is about the whole purchase
 * @param request      id of the process instance that asked
 * @param groupId      group whose members may decide; null when nobody needs to
 * @param decisionCode how it ended; null as long as it is open
 * @param basis        what the decision is about, as a fingerprint; null when it was asked before that was kept
 * @param lapsedAt     when it stopped counting; null as long as it counts
 */
@Table("approval")
public record ApprovalRow(@Id Long id, DossierNumber dossier, @Column("subject") String subjectCode, String theme, Integer lot,
                          String request, String groupId, String roleName, OffsetDateTime requestedAt,
                          @Column("decision") String decisionCode, String decidedBy, OffsetDateTime decidedAt, String reason,
                          String basis, OffsetDateTime lapsedAt) {

    /** What it is about; null when this version does not know the code. */
    public SubjectKind subject() {
        return Codes.read(SubjectKind.class, subjectCode);
    }

    /** How it ended; null as long as it is open, and when this version does not know the code. */
    public ApprovalOutcome outcome() {
        return Codes.read(ApprovalOutcome.class, decisionCode);
    }

    /** Whether nobody decided yet. */
    public boolean isOpen() {
        return decisionCode == null && lapsedAt == null;
    }

    /** Whether somebody decided, and that still counts. */
    public boolean counts() {
        return decisionCode != null && lapsedAt == null;
    }

    /** The same request, which counts no more. */
    public ApprovalRow lapsed(OffsetDateTime at) {
        return new ApprovalRow(id, dossier, subjectCode, theme, lot, request, groupId, roleName, requestedAt, decisionCode, decidedBy, decidedAt,
                reason, basis, at);
    }

    /** The same request, decided. */
    public ApprovalRow decided(ApprovalOutcome outcome, String by, OffsetDateTime at, String why) {
        return new ApprovalRow(id, dossier, subjectCode, theme, lot, request, groupId, roleName, requestedAt, outcome.name(), by, at, why, basis,
                lapsedAt);
    }
}
