// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.Exploration.Cpv;

/** The common procurement vocabulary with its Dutch labels, and the one way to read a code that somebody typed. */
public interface CpvCodes {

    /** Digits, perhaps in groups, and perhaps a dash or a space and a check digit behind them. */
    Pattern TYPED = Pattern.compile("(\\d(?:[ .]?\\d){1,7})(?: ?-(?: ?\\d)?| \\d)?");
    /** How many digits a code has. */
    int DIGITS = 8;

    /**
     * The digits of a code or its beginning, as somebody typed it: a space or a dot between digits does not count, and a check digit
     * after any kind of dash, or after a space behind all 8 digits, is left out.
     *
     * @return 2 to 8 digits; empty when the text does not look like a code
     */
    static Optional<String> digits(String typed) {
        return Optional.ofNullable(typed).map(Names::plain).map(TYPED::matcher).filter(Matcher::matches)
                .map(found -> found.group(1).replaceAll("\\D", ""));
    }

    /** Looks a code up, as somebody typed it. */
    Optional<Cpv> find(String typed);

    /**
     * The existing codes that an unknown one may have meant, at most three: with seven digits the code that begins with a 0, and
     * otherwise the codes above it, nearest first.
     *
     * @return empty when the text does not look like a code at all, or no code begins like it
     */
    List<Cpv> suggestions(String typed);

    /** All existing codes below a code, itself included, by number. */
    List<String> under(String code);

    /** What to tell, in Dutch, about a text that is no known code. */
    default String help(String typed) {
        String digits = digits(typed).orElse("");
        String zero = digits.length() == DIGITS - 1 ? "Begint de code met een 0? " : "";
        String found = suggestions(typed).stream().map(cpv -> cpv.code() + " (" + cpv.label() + ")").collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            return zero + "Bedoelt u misschien: " + found + "?";
        }
        return zero + (digits.length() == DIGITS ? "Er is geen CPV-code die zo begint. Controleer de cijfers." : "Een CPV-code heeft 8 cijfers.");
    }
}
