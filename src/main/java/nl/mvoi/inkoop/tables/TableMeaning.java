// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mvoi.inkoop.tables.RuleTable.Rule;

/** What whoever uses the tables knows of them, and a table itself does not say. */
public interface TableMeaning {

    /**
     * The codes that a column may use.
     *
     * @param asking the table with the column
     * @param column its fact or its answer
     * @return empty when any text will do, or when this table is the one that defines them
     */
    Optional<Set<String>> codes(RuleTable asking, String column);

    /** The official list of numbers that a fact is taken from; empty when it is not taken from one. */
    Optional<NumberedCodes> numbered(String fact);

    /** The highest number that makes sense in an answer, in the unit of that answer; empty when any number does. */
    Optional<BigDecimal> most(RuleTable table, Rule rule, String answer);

    /** What else can be wrong with a table, seen from what it is about. */
    List<TableCheck> checks();

    /** An official list of codes that are numbers of so many digits, in order. */
    interface NumberedCodes {

        /** What such a code is called, Dutch, as it stands behind "een". */
        String name();

        /** How many digits a code has. */
        int digits();

        /**
         * Whether the list has a code between two numbers.
         *
         * @param from first number, included
         * @param to   last number, included
         */
        boolean anyBetween(int from, int to);
    }
}
