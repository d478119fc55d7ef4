// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Advices. */
interface AwardAdvices extends ListCrudRepository<AwardAdviceRow, Long> {

    List<AwardAdviceRow> findByDossierAndLotAndRoundNoOrderById(DossierNumber dossier, Integer lot, int roundNo);
}
