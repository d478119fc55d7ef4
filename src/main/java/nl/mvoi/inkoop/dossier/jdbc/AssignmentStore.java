// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import org.springframework.stereotype.Component;

/** What clients said; the newest of a dossier is read once in a transaction, for each theme asks for its goal. */
@Component
public class AssignmentStore {

    private final AssignmentRepository rows;
    private final OncePerTransaction<DossierNumber, Optional<AssignmentRow>> newest = new OncePerTransaction<>();

    AssignmentStore(AssignmentRepository rows) {
        this.rows = rows;
    }

    /** The one that counts, if there is one. */
    public Optional<AssignmentRow> newest(DossierNumber dossier) {
        return newest.get(dossier, rows::findFirstByDossierOrderByIdDesc);
    }

    /** Adds one, which counts from now on. */
    public void add(AssignmentRow row) {
        newest.keep(row.dossier(), Optional.of(rows.save(row)));
    }
}
