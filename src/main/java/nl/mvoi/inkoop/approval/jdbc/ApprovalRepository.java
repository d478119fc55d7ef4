// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Requests for approval. */
public interface ApprovalRepository extends ListCrudRepository<ApprovalRow, Long> {

    List<ApprovalRow> findByDossierOrderById(String dossier);

    Optional<ApprovalRow> findFirstByRequestOrderByIdDesc(String request);
}
