// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Drawings of lots. */
interface DrawnLotsRows extends ListCrudRepository<DrawnLotsRow, Long> {

    List<DrawnLotsRow> findByDossierAndRoundNoOrderById(String dossier, int roundNo);
}
