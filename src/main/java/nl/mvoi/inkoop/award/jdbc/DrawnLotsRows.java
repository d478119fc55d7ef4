// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Drawings of lots. */
interface DrawnLotsRows extends ListCrudRepository<DrawnLotsRow, Long> {

    List<DrawnLotsRow> findByDossierAndLotAndRoundNoOrderById(DossierNumber dossier, Integer lot, int roundNo);
}
