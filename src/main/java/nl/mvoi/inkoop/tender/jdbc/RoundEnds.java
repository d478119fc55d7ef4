// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import org.springframework.data.repository.ListCrudRepository;

/** Rounds that ended without an award. */
interface RoundEnds extends ListCrudRepository<RoundEndRow, Long> {

    int countByDossier(String dossier);
}
