// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Rankings. */
interface KeptRankings extends ListCrudRepository<KeptRankingRow, Long> {

    List<KeptRankingRow> findByDossierAndRoundNoOrderById(String dossier, int roundNo);
}
