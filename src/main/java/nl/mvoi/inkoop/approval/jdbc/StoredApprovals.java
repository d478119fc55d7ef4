// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Service;

/** Decisions from the table. */
@Service
class StoredApprovals implements Approvals {

    private final ApprovalStore rows;

    StoredApprovals(ApprovalStore rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Decision> latest(DossierNumber dossier, SubjectKind subject, String theme) {
        return decided(List.of(dossier)).stream()
                .filter(row -> row.subject() == subject && Objects.equals(row.theme(), theme) && row.lot() == null)
                .reduce((older, newer) -> newer)
                .map(StoredApprovals::decision);
    }

    @Override
    public Map<DossierNumber, List<Decision>> of(Collection<DossierNumber> dossiers) {
        return decided(dossiers).stream().collect(Collectors.groupingBy(ApprovalRow::dossier,
                Collectors.mapping(StoredApprovals::decision, Collectors.toList())));
    }

    private List<ApprovalRow> decided(Collection<DossierNumber> dossiers) {
        return rows.of(dossiers).stream()
                .filter(ApprovalRow::counts)
                .sorted(Comparator.comparing(ApprovalRow::decidedAt).thenComparing(ApprovalRow::id))
                .toList();
    }

    private static Decision decision(ApprovalRow row) {
        return new Decision(row.subject(), row.theme(), row.lot(), row.outcome(), row.decidedBy(), row.decidedAt(), row.reason(),
                row.roleName());
    }
}
