// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** What opdrachtgevers said. */
public interface AssignmentRepository extends ListCrudRepository<AssignmentRow, Long> {

    Optional<AssignmentRow> findFirstByDossierOrderByIdDesc(DossierNumber dossier);
}
