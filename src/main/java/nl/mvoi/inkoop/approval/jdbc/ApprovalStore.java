// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.stereotype.Component;

/** Requests for approval of a dossier, read once in a transaction. */
@Component
public class ApprovalStore {

    private final ApprovalRepository rows;
    private final OncePerTransaction<DossierNumber, List<ApprovalRow>> read = new OncePerTransaction<>();

    public ApprovalStore(ApprovalRepository rows) {
        this.rows = rows;
    }

    /** Oldest first. */
    public List<ApprovalRow> of(DossierNumber dossier) {
        return read.get(dossier, number -> rows.findByDossierInOrderById(List.of(number)));
    }

    /** Of each of these, oldest first: more than one are asked in one question. */
    List<ApprovalRow> of(Collection<DossierNumber> dossiers) {
        return dossiers.size() == 1 ? of(dossiers.iterator().next()) : rows.findByDossierInOrderById(dossiers);
    }

    /** The newest with this process instance. */
    public Optional<ApprovalRow> newest(String request) {
        return rows.findFirstByRequestOrderByIdDesc(request);
    }

    /** Adds it, or replaces the one with the same id. */
    public void save(ApprovalRow row) {
        rows.save(row);
        read.forget(row.dossier());
    }
}
