// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Award decisions. */
interface AwardDecisions extends ListCrudRepository<AwardDecisionRow, Long> {

    List<AwardDecisionRow> findByDossierAndRoundNoOrderById(String dossier, int roundNo);
}
