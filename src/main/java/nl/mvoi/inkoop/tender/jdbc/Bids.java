// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.ListCrudRepository;

/** Bids. */
interface Bids extends ListCrudRepository<BidRow, Long> {

    List<BidRow> findByDossierAndLotAndRoundNoAndReplacedAtIsNullOrderById(DossierNumber dossier, Integer lot, int roundNo);
}
