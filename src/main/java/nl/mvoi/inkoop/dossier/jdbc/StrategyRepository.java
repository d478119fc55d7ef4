// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Strategies. */
public interface StrategyRepository extends ListCrudRepository<StrategyRow, Long> {

    Optional<StrategyRow> findFirstByDossierOrderByIdDesc(DossierNumber dossier);
}
