// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Complaints. */
interface ComplaintRows extends ListCrudRepository<ComplaintRow, Long> {

    List<ComplaintRow> findByDossierOrderById(DossierNumber dossier);
}
