// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.DecisionBook.Rule;
import nl.mvoi.inkoop.tables.DecisionBook.Table;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.Sample;
import org.junit.jupiter.api.Tag;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The policy lists every requirement with its place, level, norm and how often it is measured, as the table has it. So whoever
 * changes a requirement changes the policy too, and a typing error in one of them stands out.
 */
@Tag("sample")
@InkoopTest
class PolicyRequirementsTest {

    /** To be changed, but for {@code -Plang}: each takes a whole look at all of them. */
    private static final int MOST_RULES = 6;
    private static final Path POLICY = Path.of("docs/beleid/eisen.md");
    private static final String LIST = "### Alle eisen op een rij";
    private static final List<String> HEAD = List.of("| Eis | Plaats | Vanaf niveau | Norm | Meten |", "|---|---|---|---|---|");
    /** What the policy says about a requirement without days behind its code. */
    private static final String USUAL = "vanaf 1 januari 2022";

    private final DecisionBook book;
    private final Words words;

    @Autowired
    PolicyRequirementsTest(DecisionBook book, RuleBook ruleBook) {
        this.book = book;
        this.words = ruleBook.words();
    }

    @Test
    void everyRequirementStandsInThePolicyOfItsTopicAndTheOtherWayRound() throws IOException {
        Map<String, List<String>> listed = listed();

        assertThat(Files.readString(POLICY).replaceAll("\\s+", " "))
                .contains("Staat er geen periode bij, dan geldt de eis " + USUAL + ".");
        assertThat(listed).hasSize(13);
        assertThat(listed.values().stream().mapToInt(List::size).sum()).isEqualTo(table().rules().size());
        required(table()).forEach((topic, rows) -> assertThat(listed.get(topic))
                .as("Pas de tabel eisen en docs/beleid/eisen.md samen aan: " + topic).containsExactlyElementsOf(rows));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gebruik | SC", "niveau | 9", "norm | 4711", "operator | =", "eenheid | kilo", "frequentie | DAG"})
    void anotherAnswerInTheTableIsNotWhatThePolicySays(String column, String other) throws IOException {
        Table table = table();
        int output = table.outputs().stream().map(DecisionBook.Column::name).toList().indexOf(column);
        List<String> listed = all(listed());
        for (int index : Sample.places(table.rules().size(), MOST_RULES).toArray()) {
            Rule rule = table.rules().get(index);
            List<String> outcomes = new ArrayList<>(rule.outcomes());
            String cell = "niveau".equals(column) ? other : "\"" + other + "\"";
            boolean changes = !"operator".equals(column) || !outcomes.set(output, cell).equals(cell);
            outcomes.set(output, cell);
            assertThat(all(required(with(table, index, new Rule(rule.id(), rule.note(), rule.conditions(), outcomes)))).equals(listed))
                    .as(rule.id()).isEqualTo(!changes);
        }
    }

    @Test
    void otherDaysInTheTableAreNotWhatThePolicySays() throws IOException {
        Table table = table();
        List<String> listed = all(listed());
        int days = IntStream.range(0, table.inputs().size()).filter(column -> table.inputs().get(column).type().equals("date"))
                .findFirst().orElseThrow();
        for (int index : Sample.places(table.rules().size(), MOST_RULES).toArray()) {
            Rule rule = table.rules().get(index);
            List<String> conditions = new ArrayList<>(rule.conditions());
            conditions.set(days, ">= date and time(\"2023-01-01T00:00:00\")");
            assertThat(all(required(with(table, index, new Rule(rule.id(), rule.note(), conditions, rule.outcomes())))))
                    .as(rule.id()).isNotEqualTo(listed);
        }
    }

    private Table table() {
        return book.table("eisen").orElseThrow();
    }

    /** The rows that the policy has, by the heading of the topic. */
    private static Map<String, List<String>> listed() throws IOException {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        for (String topic : Files.readString(POLICY).split("(?m)^(?=## )")) {
            if (topic.startsWith("## ")) {
                String[] parts = topic.split(LIST + "\n");
                assertThat(parts).as(topic).hasSize(2);
                List<String> rows = parts[1].lines().filter(line -> !line.isBlank()).toList();
                assertThat(rows.subList(0, HEAD.size())).isEqualTo(HEAD);
                listed.put(topic.lines().findFirst().orElseThrow().substring("## ".length()), rows.subList(HEAD.size(), rows.size()));
            }
        }
        return listed;
    }

    /** The rows that a table asks for, by the name of the topic. */
    private Map<String, List<String>> required(Table table) {
        Map<String, List<String>> required = new LinkedHashMap<>();
        new BookTable(table, words).rules().forEach(rule -> required
                .computeIfAbsent(words.code("onderwerp", rule.onlyCode("onderwerp").orElseThrow()), none -> new ArrayList<>())
                .add(row(rule)));
        return required;
    }

    private static String row(BookRule rule) {
        String code = rule.text("code") + (rule.validity().equals(USUAL) ? "" : ", " + rule.validity());
        return "| " + String.join(" | ", code, rule.words("gebruik"), rule.words("niveau"), rule.words("norm"), rule.words("frequentie")) + " |";
    }

    private static List<String> all(Map<String, List<String>> rows) {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static Table with(Table table, int index, Rule other) {
        List<Rule> rules = Stream.iterate(0, at -> at + 1).limit(table.rules().size())
                .map(at -> at == index ? other : table.rules().get(at)).toList();
        return new Table(table.key(), table.name(), table.version(), table.description(), table.hitPolicy(), table.aggregation(),
                table.inputs(), table.outputs(), rules);
    }
}
