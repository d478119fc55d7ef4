// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchReading.Read;

/**
 * One cell of a row that a form asks.
 *
 * @param key      how programs name the column
 * @param name     how the user knows the column, Dutch
 * @param min      the least number; null when nothing below zero fits
 * @param max      the greatest number, or the most characters of a text; null when there is no limit
 * @param choices  what may be chosen; empty for another kind
 * @param required whether the cell may not stay empty where {@code value} is null
 * @param value    what holds when nothing is typed, as people type it; null when there is nothing yet
 */
public record AskedCell(String key, String name, Kind kind, BigDecimal min, BigDecimal max, List<Option> choices, boolean required,
                        String value) {

    /** What a cell holds, with the word by which the form's table knows it. */
    public enum Kind {
        NUMBER("getal"), AMOUNT("bedrag"), TEXT("tekst"), DAY("datum"), CHOICE("keuze");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /**
     * Something to choose in a cell.
     *
     * @param value what is written in the answer
     * @param label what the user sees, Dutch
     */
    public record Option(String value, String label) {
    }

    private static final int DECIMALS = 2;

    /** The cell as the form's variable tells it to the browser. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("sleutel", key);
        shown.put("naam", name);
        shown.put("soort", kind.word);
        shown.put("min", min);
        shown.put("max", max);
        shown.put("keuzes", choices);
        shown.put("verplicht", required);
        shown.put("waarde", value);
        return shown;
    }

    /** What was understood of a typed text: a BigDecimal, a LocalDate, or a text. */
    Read<?> read(String typed) {
        return switch (kind) {
            case NUMBER, AMOUNT -> number(typed);
            case DAY -> DutchReading.day(typed);
            case CHOICE -> choice(typed);
            case TEXT -> max != null && typed.length() > max.intValue()
                    ? new Read<>(null, "is te lang: er passen " + max.intValue() + " tekens in.") : new Read<>(typed, null);
        };
    }

    private Read<BigDecimal> number(String typed) {
        Read<BigDecimal> read = DutchReading.number(typed);
        String misfit = read.value() == null ? null : new NumberLimits(min, max, DECIMALS, kind == Kind.AMOUNT).misfit(read.value());
        return misfit == null ? read : new Read<>(null, misfit);
    }

    /** By its value or its label; a value that is a number however that is written. */
    private Read<String> choice(String typed) {
        BigDecimal number = DutchReading.number(typed).value();
        String plain = number == null ? typed : number.stripTrailingZeros().toPlainString();
        return choices.stream().filter(one -> one.value().equals(plain) || Names.same(one.label(), typed)).findFirst()
                .map(one -> new Read<>(one.value(), null)).orElse(new Read<>(null, "is een keuze die er niet is."));
    }
}
