// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The records of companies to which invitations, bids and contracts point. */
public interface KnownSuppliers {

    /**
     * A record.
     *
     * @param company as it stands there, whatever the spelling by which it was found
     */
    record Known(long id, Company company, SupplierDetails details) {
    }

    /** By record, what is known of each of these suppliers by now. */
    Map<Long, SupplierDetails> details(Collection<Long> suppliers);

    /** The record of a company, by its number or its name in any spelling; empty when there is none yet. */
    Optional<Known> find(Company company);
}
