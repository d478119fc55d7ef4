// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Rounds that ended without an award. */
interface RoundEnds extends ListCrudRepository<RoundEndRow, Long> {

    @Query("select * from tender_round_end where dossier = :dossier order by round_no")
    List<RoundEndRow> findByDossierOrderByRoundNo(@Param("dossier") DossierNumber dossier);
}
