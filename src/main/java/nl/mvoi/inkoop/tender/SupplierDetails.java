// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a supplier besides its name and number; each is null as long as nobody told it.
 *
 * @param contactPerson whom to turn to; a person, so only for who knows the content of bids
 * @param contactEmail  where to write to; may be of a person too
 * @param impactEntrepreneur whether working for goals of society is what the company is for (impactondernemer)
 */
public record SupplierDetails(String contactPerson, String contactEmail, CompanySize size, Boolean impactEntrepreneur) {

    /** Nothing is known. */
    public static final SupplierDetails NONE = new SupplierDetails(null, null, null, null);

    /** Nothing is told of whether it is an impact entrepreneur. */
    public SupplierDetails(String contactPerson, String contactEmail, CompanySize size) {
        this(contactPerson, contactEmail, size, null);
    }

    /** Person and address on one line; empty when neither is known. */
    public String contact() {
        return Stream.of(contactPerson, contactEmail).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
