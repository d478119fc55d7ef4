// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Requests for approval. */
public interface ApprovalRepository extends ListCrudRepository<ApprovalRow, Long> {

    List<ApprovalRow> findByDossierOrderById(DossierNumber dossier);

    Optional<ApprovalRow> findFirstByRequestOrderByIdDesc(String request);
}
