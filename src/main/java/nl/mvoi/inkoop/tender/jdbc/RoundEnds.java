// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Rounds that ended without an award. */
interface RoundEnds extends ListCrudRepository<RoundEndRow, Long> {

    List<RoundEndRow> findByDossierOrderByRoundNo(DossierNumber dossier);
}
