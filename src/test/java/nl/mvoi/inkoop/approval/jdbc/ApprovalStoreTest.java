// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.InTransaction;
import nl.mvoi.inkoop.testing.RowsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InTransaction.class)
class ApprovalStoreTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    private final ApprovalRepository rows = RowsInMemory.of(ApprovalRepository.class);
    private final ApprovalStore approvals = new ApprovalStore(rows);

    @Test
    void whoeverReadBeforeSeesTheApprovalThatIsAskedInTheSameTransaction() {
        assertThat(approvals.of(DOSSIER)).isEmpty();

        approvals.save(asked("een"));

        assertThat(approvals.of(DOSSIER)).extracting(ApprovalRow::request).containsExactly("een");
    }

    @Test
    void theApprovalsOfOneDossierAreReadOnceInATransaction() {
        approvals.of(DOSSIER);

        rows.save(asked("langs de winkel"));

        assertThat(approvals.of(List.of(DOSSIER))).isEmpty();
        assertThat(approvals.newest("langs de winkel")).isPresent();
    }

    private static ApprovalRow asked(String request) {
        return new ApprovalRow(null, DOSSIER, "STRATEGIE", null, null, request, "directie", "De directie", OffsetDateTime.parse("2026-11-22T13:00:00+01:00"),
                null, null, null, null, null, null);
    }
}
