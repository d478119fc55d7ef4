// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Bids. */
interface Bids extends ListCrudRepository<BidRow, Long> {

    /** The bids of a round that were not replaced with what they offer, in one go: the framework would ask for the values of each. */
    @Query(value = """
            select b.*, v.requirement_code, v.offered from bid b left join bid_value v on v.bid = b.id
            where b.dossier = :dossier and b.lot is not distinct from :lot and b.round_no = :round and b.replaced_at is null order by b.id""",
            resultSetExtractorClass = BidsWithValues.class)
    List<BidRow> withValues(DossierNumber dossier, Integer lot, int round);
}
