// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.math.BigDecimal;
import org.springframework.data.relational.core.mapping.Table;

/** What a bid offers for one requirement. */
@Table("bid_value")
record BidValueRow(BigDecimal offered) {
}
