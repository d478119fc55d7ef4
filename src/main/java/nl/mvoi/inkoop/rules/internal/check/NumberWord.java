// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A number as it stands in a Dutch sentence: in digits with a decimal comma, or a small one in letters. */
final class NumberWord {

    /** Matches one number. */
    static final String PATTERN = "(\\d+(?:,\\d+)?|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)";
    /** What may not follow, or it was only the beginning of a number or a word. */
    static final String END = "(?![\\p{L}\\d])(?!\\.\\d)";

    private static final List<String> WORDS = List.of("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien");

    private NumberWord() {
    }

    /** @param number text that {@link #PATTERN} matches */
    static BigDecimal value(String number) {
        int word = WORDS.indexOf(number.toLowerCase(Locale.ROOT));
        return word < 0 ? new BigDecimal(number.replace(',', '.')) : BigDecimal.valueOf(word);
    }
}
