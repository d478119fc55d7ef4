// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Advices. */
interface AwardAdvices extends ListCrudRepository<AwardAdviceRow, Long> {

    List<AwardAdviceRow> findByDossierAndRoundNoOrderById(String dossier, int roundNo);
}
