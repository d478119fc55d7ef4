// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Award decisions. */
interface AwardDecisions extends ListCrudRepository<AwardDecisionRow, Long> {

    Optional<AwardDecisionRow> findFirstByDossierAndRoundNoOrderByIdDesc(String dossier, int roundNo);
}
