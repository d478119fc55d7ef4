// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts, numbers and days the way people write them; the counterpart of {@link DutchFormat}. This is the only reader there
 * is: forms, lines of text, pages and the API all ask here, so that the same text means the same everywhere.
 */
public final class DutchReading {

    /**
     * What was understood of one answer.
     *
     * @param value   null when the answer could not be read
     * @param problem what is wrong, in Dutch and without the name of the field, to be put behind it; null when nothing is
     */
    public record Read<T>(T value, String problem) {

        private static <T> Read<T> of(T value) {
            return new Read<>(value, null);
        }

        private static <T> Read<T> wrong(String problem) {
            return new Read<>(null, problem);
        }
    }

    private static final int LONGEST = 40;
    private static final Pattern SKIPPED = Pattern.compile("[\\s\\p{Z}\\p{Cf}€]");
    private static final Pattern NUMBER = Pattern.compile("(-?)([1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,2}))?");
    private static final Pattern ONE_DOT = Pattern.compile("-?(\\d+)\\.(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final List<String> MONTHS = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
            "september", "oktober", "november", "december");
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2}) (" + String.join("|", MONTHS) + "|" + String.join("|", SHORT_MONTHS)
            + "|sept)\\.? (\\d{4})");
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private DutchReading() {
    }

    /**
     * A number. A comma is a decimal comma with one or two digits behind it; dots part groups of three digits; spaces and the euro
     * sign are skipped. A dot before one or two digits means two things, so it is refused with both.
     *
     * @param given a number as programs send it, or text
     */
    public static Read<BigDecimal> number(Object given) {
        if (given instanceof Number) {
            return programmed(given.toString());
        }
        String text = SKIPPED.matcher(given.toString()).replaceAll("").replace('\u2212', '-');
        Matcher number = NUMBER.matcher(text);
        if (text.length() <= LONGEST && number.matches()) {
            String cents = number.group(3) == null ? "" : "." + number.group(3);
            return Read.of(new BigDecimal(number.group(1) + number.group(2).replace(".", "") + cents));
        }
        Matcher dot = ONE_DOT.matcher(text);
        return Read.wrong(text.length() <= LONGEST && dot.matches() ? twoMeanings(text, dot)
                : "is geen getal dat wij kunnen lezen; schrijf bijvoorbeeld 1.500.000 of 48.000,50.");
    }

    private static Read<BigDecimal> programmed(String number) {
        try {
            return Read.of(new BigDecimal(number));
        } catch (NumberFormatException notFinite) {
            return Read.wrong("moet een getal zijn.");
        }
    }

    private static String twoMeanings(String text, Matcher dot) {
        return "is niet duidelijk: ‘" + text + "’ kan " + DutchFormat.typed(new BigDecimal(text)) + " betekenen, maar ook "
                + DutchFormat.typed(new BigDecimal(text.replace(".", ""))) + "; schrijf een komma voor de decimalen.";
    }

    /** A day between 1900 and 2999, written as 1-9-2027, 01-09-27, 1 september 2027 or 2027-09-01. */
    public static Read<LocalDate> day(Object given) {
        String text = Names.plain(given.toString());
        for (Pattern notation : List.of(DAY_FIRST, ISO, IN_WORDS)) {
            Matcher day = notation.matcher(text);
            if (day.matches()) {
                return notation == ISO ? day(day.group(3), Integer.parseInt(day.group(2)), day.group(1))
                        : day(day.group(1), month(day.group(2)), day.group(3));
            }
        }
        return Read.wrong("is geen datum die wij kunnen lezen; schrijf bijvoorbeeld 1-9-2027 of 1 september 2027.");
    }

    private static Read<LocalDate> day(String day, int month, String year) {
        int full = year.length() == 2 ? CENTURY + Integer.parseInt(year) : Integer.parseInt(year);
        try {
            LocalDate read = LocalDate.of(full, month, Integer.parseInt(day));
            return full >= FIRST_YEAR && full <= LAST_YEAR ? Read.of(read)
                    : Read.wrong("moet in de jaren " + FIRST_YEAR + " tot en met " + LAST_YEAR + " liggen.");
        } catch (DateTimeException none) {
            return Read.wrong("is een datum die niet bestaat.");
        }
    }

    /** 1 for January, from its name or its number. */
    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String start = text.equals("sept") ? "sep" : text;
        return Math.max(MONTHS.indexOf(text), SHORT_MONTHS.indexOf(start)) + 1;
    }
}
