// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Rankings. */
interface KeptRankings extends ListCrudRepository<KeptRankingRow, Long> {

    @Query("select * from kept_ranking where dossier = :dossier and lot is not distinct from :lot and round_no = :roundNo order by id")
    List<KeptRankingRow> findByDossierAndLotAndRoundNoOrderById(@Param("dossier") DossierNumber dossier, @Param("lot") Integer lot, @Param("roundNo") int roundNo);
}
