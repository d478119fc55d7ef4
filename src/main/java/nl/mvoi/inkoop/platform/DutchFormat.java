// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes amounts, numbers and days the way users read and type them. */
public final class DutchFormat {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", DUTCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'uur'", DUTCH);

    private DutchFormat() {
    }

    /** An amount such as {@code € 1.250,50}. */
    public static String euro(BigDecimal amount) {
        return "€ " + write(amount, "#,##0.00");
    }

    /** An amount in words, such as {@code anderhalf miljoen euro} or {@code achtenveertigduizend euro en vijftig cent}. */
    public static String euroInWords(BigDecimal amount) {
        BigDecimal positive = amount.abs().setScale(2, RoundingMode.HALF_UP);
        BigInteger euros = positive.toBigInteger();
        int cents = positive.remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
        String whole = euros.signum() == 0 && cents > 0 ? "" : wholeEuros(euros) + " euro";
        String part = cents == 0 ? "" : (whole.isEmpty() ? "" : " en ") + inWords(BigInteger.valueOf(cents)) + " cent";
        return (amount.signum() < 0 ? "min " : "") + whole + part;
    }

    /** An amount in figures and in words: {@code € 3,40, drie euro en veertig cent}. */
    public static String euroAndWords(BigDecimal amount) {
        return euro(amount) + ", " + euroInWords(amount);
    }

    private static String wholeEuros(BigInteger euros) {
        for (Map.Entry<Integer, String> round : Map.of(6, "miljoen", 9, "miljard").entrySet()) {
            if (ONE_AND_A_HALF.compareTo(new BigDecimal(euros).movePointLeft(round.getKey())) == 0) {
                return "anderhalf " + round.getValue();
            }
        }
        return inWords(euros);
    }

    /** The library puts signs between the parts of a word where a line may be broken; Dutch has a space behind the thousands. */
    private static String inWords(BigInteger number) {
        return new RuleBasedNumberFormat(DUTCH, RuleBasedNumberFormat.SPELLOUT).format(number)
                .replace("duizend\u00ad", "duizend ").replace("\u00ad", "").replaceFirst("^een\\b", "één");
    }

    /** A text with a full stop at its end, also when it ends with a name that brings one, such as Bouw B.V. */
    public static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** A number as somebody would type it, and as {@link DutchReading} reads it back: {@code 48.000,50} or {@code 60}. */
    public static String typed(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return write(number, plain.scale() <= 0 ? "#,##0" : "#,##0.00####");
    }

    /** A day as somebody would type it: {@code 01-09-2027}. */
    public static String typed(LocalDate day) {
        return TYPED_DAY.format(day);
    }

    /** A number such as {@code 0,35}, without needless decimals. */
    public static String number(BigDecimal number) {
        return write(number, "#,##0.######");
    }

    /** A day such as {@code 12 januari 2027}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day with its weekday: {@code woensdag 1 september 2027}. */
    public static String dayOfTheWeek(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", DUTCH).format(day);
    }

    /** A moment such as {@code 12 januari 2027, 09:00 uur}. */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
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
