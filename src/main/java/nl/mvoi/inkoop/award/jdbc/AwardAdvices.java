// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Advices. */
interface AwardAdvices extends ListCrudRepository<AwardAdviceRow, Long> {

    List<AwardAdviceRow> findByDossierAndLotAndRoundNoOrderById(String dossier, Integer lot, int roundNo);
}
