// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Publications. */
interface Publications extends ListCrudRepository<PublicationRow, Long> {

    Optional<PublicationRow> findByDossierAndLotAndRoundNo(DossierNumber dossier, Integer lot, int roundNo);
}
