// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** What opdrachtgevers said. */
public interface AssignmentRepository extends ListCrudRepository<AssignmentRow, Long> {

    @Query("select * from assignment where dossier = :dossier order by id desc fetch first 1 row only")
    Optional<AssignmentRow> findFirstByDossierOrderByIdDesc(@Param("dossier") DossierNumber dossier);
}
