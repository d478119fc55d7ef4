// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Collection;
import java.util.Map;

/** The records of companies to which bids and contracts point. */
public interface KnownSuppliers {

    /** By record, what is known of each of these suppliers by now. */
    Map<Long, SupplierDetails> details(Collection<Long> suppliers);
}
