// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.Names;

/**
 * Number of a company in the trade register of another country.
 *
 * @param country two capitals of ISO 3166, never NL
 * @param number  capitals and digits only, at least one digit
 */
public record ForeignNumber(String country, String number) {

    /** How a form asks it, in Dutch. */
    public static final String ADVICE = "Een nummer uit een ander land begint met de twee letters van dat land, bijvoorbeeld DE HRB 12345.";

    private static final Pattern TYPED = Pattern.compile("([A-Z]{2})[ :]([A-Z0-9 ./-]{2,40})");
    private static final int LONGEST = 30;

    /** What somebody typed, country first; spaces, dots, slashes and hyphens in the number do not count. Empty when it is not such a number. */
    public static Optional<ForeignNumber> read(String typed) {
        Matcher parts = TYPED.matcher(Names.plain(typed).toUpperCase(Locale.ROOT).strip());
        if (!parts.matches() || parts.group(1).equals("NL") || !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(parts.group(1))) {
            return Optional.empty();
        }
        String number = parts.group(2).replaceAll("[^A-Z0-9]", "");
        return number.matches(".*[0-9].*") && number.length() <= LONGEST ? Optional.of(new ForeignNumber(parts.group(1), number)) : Optional.empty();
    }

    /** As people write it: DE HRB12345. */
    @Override
    public String toString() {
        return country + " " + number;
    }
}
