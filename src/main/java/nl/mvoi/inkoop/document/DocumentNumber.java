// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Number of one version of a document.
 *
 * @param value as it is shown and stored: {@code DOC-<year>-<5 digits>}
 */
public record DocumentNumber(@JsonValue String value) {

    /** Takes any text: a number that no document has is simply not found. */
    public DocumentNumber {
        Objects.requireNonNull(value, "A document has a number");
    }

    /** The so many-eth document of a year. */
    public static DocumentNumber of(int year, int count) {
        return new DocumentNumber("DOC-%d-%05d".formatted(year, count));
    }

    /** Where its content is given out, for who may read it; of a link only what is known of it. */
    public String address() {
        return "/api/v1/documenten/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
