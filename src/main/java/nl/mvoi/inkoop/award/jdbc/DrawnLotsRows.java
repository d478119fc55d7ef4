// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Drawings of lots. */
interface DrawnLotsRows extends ListCrudRepository<DrawnLotsRow, Long> {

    List<DrawnLotsRow> findByDossierAndLotAndRoundNoOrderById(String dossier, Integer lot, int roundNo);
}
