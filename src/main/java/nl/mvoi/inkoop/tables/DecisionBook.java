// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The decision tables that are deployed now, as their owners wrote them. {@link Decisions} answers a question; this shows the
 * rules themselves. A newly deployed version is seen at the next call.
 */
public interface DecisionBook {

    /** The newest version of every deployed decision table, by key in alphabetical order. */
    List<Table> tables();

    /**
     * The newest version of one decision table.
     *
     * @param key decision key
     * @return empty when no decision table is deployed with this key
     */
    Optional<Table> table(String key);

    /**
     * The versions of one decision table, newest first.
     *
     * @param most largest number of versions
     */
    List<Deployed> versions(String key, int most);

    /** A version with the moment from which it counted. */
    record Deployed(Table table, Instant since) {
    }

    /**
     * One version of a decision table.
     *
     * @param description what the owners say about the whole table, Dutch; empty when they say nothing
     * @param hitPolicy   which of the rules that match count, in the words of DMN: UNIQUE, FIRST, COLLECT, ANY, PRIORITY,
     *                    RULE_ORDER or OUTPUT_ORDER
     * @param aggregation SUM, COUNT, MIN or MAX when a COLLECT table counts its outcomes together; empty otherwise
     * @param rules       in the order of the table
     */
    record Table(String key, String name, int version, String description, String hitPolicy, String aggregation,
                 List<Column> inputs, List<Column> outputs, List<Rule> rules) {
    }

    /**
     * One column.
     *
     * @param name       label of an input, name of an output; an input without label has its expression here, an output without name its
     *                   label
     * @param expression what an input looks at, such as {@code soort} or {@code number(cpvCode)}; the name of an output
     * @param type       type as DMN writes it, such as string, double or date; empty when the table does not say
     * @param values     the only values that may occur, without quotes; empty when the table does not list them
     */
    record Column(String name, String expression, String type, List<String> values) {

        /** A column that looks at nothing but what its name says. */
        public Column(String name, String type, List<String> values) {
            this(name, name, type, values);
        }

        /** The name of the fact that an input looks at, without the function around it. */
        public String fact() {
            return expression.replaceAll("^\\w+\\((\\w+)\\)$", "$1");
        }
    }

    /**
     * One rule.
     *
     * @param id         id of the rule in the table
     * @param note       the rule's own annotation, Dutch; empty when there is none
     * @param conditions one FEEL expression per input, empty when the input does not matter
     * @param outcomes   one FEEL expression per output, empty when the rule leaves it open
     */
    record Rule(String id, String note, List<String> conditions, List<String> outcomes) {
    }
}
