// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.InTransaction;
import nl.mvoi.inkoop.testing.RowsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTransaction.class)
class AssignmentStoreTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    private final AssignmentRepository rows = RowsInMemory.of(AssignmentRepository.class);
    private final AssignmentStore assignments = new AssignmentStore(rows);

    @Test
    void whoeverReadBeforeSeesWhatTheClientSaysInTheSameTransaction() {
        assertThat(assignments.newest(DOSSIER)).isEmpty();

        assignments.add(said("het eerste"));
        assignments.add(said("het tweede"));

        assertThat(assignments.newest(DOSSIER)).map(AssignmentRow::explanation).contains("het tweede");
    }

    @Test
    void whatTheClientSaidIsReadOnceInATransaction() {
        assignments.newest(DOSSIER);

        rows.save(said("langs de winkel"));

        assertThat(assignments.newest(DOSSIER)).isEmpty();
    }

    private static AssignmentRow said(String explanation) {
        return new AssignmentRow(null, DOSSIER, null, explanation, "{}", null, "opdrachtgever", OffsetDateTime.parse("2026-11-22T13:00:00+01:00"));
    }
}
