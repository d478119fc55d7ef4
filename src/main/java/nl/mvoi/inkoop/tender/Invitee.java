// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

/**
 * A supplier of whom the buyer considered whether it is asked for a bid.
 *
 * @param supplierId of its record; null until it is kept
 * @param company    as it was written down
 * @param invited    false when it was considered and not invited
 * @param reason     why this one is invited, or is not; null where one reason was given for all
 * @param details    what the buyer tells of it; once it is kept, what its record says
 */
public record Invitee(Long supplierId, Company company, boolean invited, String reason, SupplierDetails details) {

    /** A party that is invited, of which only name and perhaps number are known. @param line as {@link Company#read} takes it */
    public static Invitee named(String line) {
        return new Invitee(null, Company.read(line), true, null, SupplierDetails.NONE);
    }
}
