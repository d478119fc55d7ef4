// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Writes amounts, numbers and days the way users read them. */
public final class DutchFormat {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private DutchFormat() {
    }

    /** An amount such as {@code € 1.250,50}. */
    public static String euro(BigDecimal amount) {
        return "€ " + write(amount, "#,##0.00");
    }

    /** A number such as {@code 0,35}, without needless decimals. */
    public static String number(BigDecimal number) {
        return write(number, "#,##0.######");
    }

    /** A day such as {@code 12 januari 2027}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day that a text such as {@code 12 januari 2027} means; empty when it means none. */
    public static Optional<LocalDate> dayIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String write(BigDecimal number, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(DUTCH)).format(number);
    }
}
