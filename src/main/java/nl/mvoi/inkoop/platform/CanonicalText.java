// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.math.BigDecimal;

/**
 * Writes down a thing so that it has one text and no other thing has that text: each field on a line of its own, with its name, in a
 * fixed order, escaped. The first line names what it is and in which version of this form, since another form is another text.
 */
public final class CanonicalText {

    private final StringBuilder text = new StringBuilder();

    /** @param version of the form: another one for every field that is added, left out, renamed or written otherwise */
    public CanonicalText(String what, int version) {
        text.append(what).append(' ').append(version);
    }

    /** A number is written without zeros at the end; null is written differently from empty text. */
    public CanonicalText add(String name, Object value) {
        text.append('\n').append(name);
        if (value != null) {
            text.append('=').append(escaped(value instanceof BigDecimal number ? PlainNumber.of(number).toPlainString() : value.toString()));
        }
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
