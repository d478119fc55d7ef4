// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Publications. */
interface Publications extends ListCrudRepository<PublicationRow, Long> {

    @Query("select * from publication where dossier = :dossier and lot is not distinct from :lot and round_no = :roundNo")
    Optional<PublicationRow> findByDossierAndLotAndRoundNo(@Param("dossier") DossierNumber dossier, @Param("lot") Integer lot, @Param("roundNo") int roundNo);
}
