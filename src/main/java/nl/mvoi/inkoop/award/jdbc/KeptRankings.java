// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Rankings. */
interface KeptRankings extends ListCrudRepository<KeptRankingRow, Long> {

    List<KeptRankingRow> findByDossierAndLotAndRoundNoOrderById(String dossier, Integer lot, int roundNo);
}
