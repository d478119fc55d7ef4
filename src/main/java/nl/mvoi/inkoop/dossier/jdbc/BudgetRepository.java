// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Budget decisions. */
public interface BudgetRepository extends ListCrudRepository<BudgetRow, Long> {

    Optional<BudgetRow> findFirstByDossierOrderByIdDesc(DossierNumber dossier);
}
