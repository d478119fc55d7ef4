// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Requests for approval. */
public interface ApprovalRepository extends ListCrudRepository<ApprovalRow, Long> {

    default List<ApprovalRow> findByDossierInOrderById(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? List.of() : among(dossiers);
    }

    @Query("select * from approval where dossier in (:dossiers) order by id")
    List<ApprovalRow> among(@Param("dossiers") Collection<DossierNumber> dossiers);

    @Query("select * from approval where request = :request order by id desc fetch first 1 row only")
    Optional<ApprovalRow> findFirstByRequestOrderByIdDesc(@Param("request") String request);
}
