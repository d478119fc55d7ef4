// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Rankings. */
interface KeptRankings extends ListCrudRepository<KeptRankingRow, Long> {

    List<KeptRankingRow> findByDossierAndLotAndRoundNoOrderById(DossierNumber dossier, Integer lot, int roundNo);
}
