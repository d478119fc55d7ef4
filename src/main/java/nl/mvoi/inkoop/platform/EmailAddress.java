// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Address for mail as people type it. Whether somebody reads what is sent there is not known.
 *
 * @param text with one @, a name before it and a domain after it, at most 254 characters
 */
public record EmailAddress(String text) {

    /** How a form asks it, in Dutch. */
    public static final String ADVICE = "Een e-mailadres heeft een naam, een @ en een domein, bijvoorbeeld verkoop@bedrijf.nl.";

    /** As much as mail carries (RFC 5321, 4.5.3.1.3, without the two angle brackets). */
    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\p{C}\\s@,;:<>()\\[\\]\"\\\\]+@[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    /** @throws IllegalArgumentException when this is not such an address */
    public EmailAddress {
        if (!fits(text)) {
            throw new IllegalArgumentException("Not an address for mail");
        }
    }

    /** What somebody typed, without spaces around it. Empty when it is not such an address. */
    public static Optional<EmailAddress> read(String typed) {
        return Optional.of(typed.strip()).filter(EmailAddress::fits).map(EmailAddress::new);
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
