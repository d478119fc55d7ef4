// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a dossier, and business key of its processes.
 *
 * @param value as it is shown and stored: {@code INK-<year>-<5 digits>}
 */
public record DossierNumber(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("INK-\\d{4}-\\d{5,}");

    /** Takes any text: what was stored can be read for ever, and a number that no dossier has is simply not found. */
    public DossierNumber {
        Objects.requireNonNull(value, "A dossier has a number");
    }

    /** A number as it is stored, as a process carries it, or from the address of a page; null when there is none. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DossierNumber of(String value) {
        return value == null ? null : new DossierNumber(value);
    }

    /** The so many-eth dossier of a year. */
    public static DossierNumber of(int year, int count) {
        return new DossierNumber("INK-%d-%05d".formatted(year, count));
    }

    /** What somebody typed, in whatever letters, dashes or spaces. Empty when it is not such a number. */
    public static Optional<DossierNumber> read(String typed) {
        return Optional.of(Names.code(typed)).filter(code -> SHAPE.matcher(code).matches()).map(DossierNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
