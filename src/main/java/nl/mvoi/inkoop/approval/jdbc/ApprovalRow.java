// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One request for approval and, once taken, its decision.
 *
 * @param lot      number of the lot; null when it is about the whole purchase
 * @param request  id of the process instance that asked
 * @param groupId  group whose members may decide; null when nobody needs to
 * @param decision AKKOORD, AFGEWEZEN or NIET_NODIG; null as long as it is open
 */
@Table("approval")
public record ApprovalRow(@Id Long id, DossierNumber dossier, String subject, String theme, Integer lot, String request, String groupId,
                          String roleName, OffsetDateTime requestedAt, String decision, String decidedBy,
                          OffsetDateTime decidedAt, String reason) {

    /** Whether nobody decided yet. */
    public boolean isOpen() {
        return decision == null;
    }

    /** The same request, decided. */
    public ApprovalRow decided(String outcome, String by, OffsetDateTime at, String why) {
        return new ApprovalRow(id, dossier, subject, theme, lot, request, groupId, roleName, requestedAt, outcome, by, at, why);
    }
}
