// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Scores of buyers. */
interface BuyersScoreRows extends ListCrudRepository<BuyersScoreRow, Long> {

    List<BuyersScoreRow> findByBidIn(Collection<Long> bids);
}
