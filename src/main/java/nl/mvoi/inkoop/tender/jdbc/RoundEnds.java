// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Rounds that ended without an award. */
interface RoundEnds extends ListCrudRepository<RoundEndRow, Long> {

    List<RoundEndRow> findByDossierOrderByRoundNo(String dossier);
}
