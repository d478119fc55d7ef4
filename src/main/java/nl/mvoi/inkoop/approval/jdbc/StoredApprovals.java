// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Service;

/** Decisions from the table. */
@Service
class StoredApprovals implements Approvals {

    private final ApprovalRepository rows;

    StoredApprovals(ApprovalRepository rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Decision> latest(DossierNumber dossier, String subject, String theme) {
        return decided(dossier).stream()
                .filter(row -> row.subject().equals(subject) && Objects.equals(row.theme(), theme) && row.lot() == null)
                .reduce((older, newer) -> newer)
                .map(StoredApprovals::decision);
    }

    @Override
    public List<Decision> of(DossierNumber dossier) {
        return decided(dossier).stream().map(StoredApprovals::decision).toList();
    }

    private List<ApprovalRow> decided(DossierNumber dossier) {
        return rows.findByDossierOrderById(dossier).stream()
                .filter(row -> !row.isOpen())
                .sorted(Comparator.comparing(ApprovalRow::decidedAt).thenComparing(ApprovalRow::id))
                .toList();
    }

    private static Decision decision(ApprovalRow row) {
        return new Decision(row.subject(), row.theme(), row.decision(), row.decidedBy(), row.decidedAt(), row.reason(),
                row.roleName());
    }
}
