// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Optional;

/**
 * Number of a company in the Dutch trade register (KvK).
 *
 * @param digits exactly eight, not all zero
 */
public record ChamberOfCommerceNumber(String digits) {

    /** How a form asks it, in Dutch. */
    public static final String ADVICE = "Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678. Spaties en punten mogen.";

    /** @throws IllegalArgumentException when these are not the digits of a number */
    public ChamberOfCommerceNumber {
        if (!digits.matches("[0-9]{8}") || digits.equals("00000000")) {
            throw new IllegalArgumentException("Not a number of the trade register: " + digits);
        }
    }

    /** What somebody typed; spaces and dots do not count. Empty when it is not such a number. */
    public static Optional<ChamberOfCommerceNumber> read(String typed) {
        String digits = Names.plain(typed).replaceAll("[ .]", "");
        return digits.matches("[0-9]{8}") && !digits.equals("00000000") ? Optional.of(new ChamberOfCommerceNumber(digits)) : Optional.empty();
    }
}
