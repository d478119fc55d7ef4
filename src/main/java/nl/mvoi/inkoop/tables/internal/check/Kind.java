// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import nl.mvoi.inkoop.tables.DecisionBook.Column;
import nl.mvoi.inkoop.tables.TableMeaning;

/** What the values of a column are. */
enum Kind {
    WORD("een woord tussen aanhalingstekens, zoals \"WERK\""),
    YES_NO("true of false"),
    AMOUNT("een getal zonder punten en met een punt voor de decimalen, een grens zoals >= 70000 of een bereik zoals [0..70000)"),
    WHOLE("een heel getal, een grens zoals >= 2 of een bereik zoals [1..3]"),
    DAY("een dag zoals >= date and time(\"2026-01-01T00:00:00\")"),
    /** A number from an official list. */
    CODE("code, een bereik van codes of starts with(?, \"45\")");

    private final String expected;

    Kind(String expected) {
        this.expected = expected;
    }

    /** What a cell of this kind looks like, in Dutch. */
    String expected() {
        return expected;
    }

    boolean isLine() {
        return this != WORD && this != YES_NO;
    }

    boolean hasWholeNumbersOnly() {
        return this == WHOLE || this == DAY || this == CODE;
    }

    /** The kind of a column; null when the checks do not know its type. */
    static Kind of(Column input, TableMeaning meaning) {
        if (meaning.numbered(input.fact()).isPresent()) {
            return CODE;
        }
        return switch (input.type()) {
            case "string" -> WORD;
            case "boolean" -> YES_NO;
            case "integer", "long" -> WHOLE;
            case "double", "number" -> AMOUNT;
            case "date" -> DAY;
            default -> null;
        };
    }
}
