// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A bid as it was received, valid or not. What assessors thought of it is not a part of it.
 *
 * @param id            null until it is kept
 * @param supplierId    record of who made the bid; null until it is kept
 * @param supplier      name as it stands on the bid
 * @param chamberOfCommerceNumber of its trade register, with the country in front where that is another one; null when not known
 * @param price         euro excl. VAT, whole term
 * @param invalidReason null when the bid is valid
 * @param offered       offered value by requirement code, in the unit of the requirement
 */
public record ReceivedBid(Long id, Round round, boolean valid, Long supplierId, String supplier, String chamberOfCommerceNumber,
                          BigDecimal price, String invalidReason, String recordedBy, OffsetDateTime recordedAt, Map<String, BigDecimal> offered) {

    /** Who made the bid. */
    public Company company() {
        return Company.of(supplier, chamberOfCommerceNumber);
    }
}
