// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Bids. */
interface Bids extends ListCrudRepository<BidRow, Long> {

    List<BidRow> findByDossierAndLotAndRoundNoAndReplacedAtIsNullOrderById(String dossier, Integer lot, int roundNo);
}
