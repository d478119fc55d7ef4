// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.NoRule;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.Decisions.Answer;

/** Reads decision tables row by row. */
public final class Tables {

    private static final String DAY = "peildatum";

    private final Decisions decisions;

    public Tables(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Asks what belongs together of one state of the rules. */
    public <T> T together(Supplier<T> questions) {
        return decisions.together(questions);
    }

    /** All matched rules, in table order, possibly none. */
    public List<Row> rows(String key, Map<String, Object> facts) {
        Answer answer = decisions.ask(key, facts);
        return answer.hits().stream().map(hit -> new Row(answer, hit)).toList();
    }

    /**
     * The matched rule of a table that must have an answer.
     *
     * @throws NoRule when no rule covers the facts; it names the table
     */
    public Row row(String key, Map<String, Object> facts) {
        return rows(key, facts).stream().findFirst().orElseThrow(() -> hole(key, facts));
    }

    /** A code as people read it on a day, with the code itself between brackets; anything else as it is. */
    private String inWords(String fact, Object value, Object on) {
        String name = switch (fact) {
            case "onderwerp" -> named("onderwerpen", fact, value, on);
            case "procedure" -> named("procedures", fact, value, on);
            case "thema" -> Theme.valueOf(value.toString()).label();
            default -> null;
        };
        return fact.equals("soort") ? Nature.valueOf(value.toString()).inWords() : name == null ? value.toString() : name + " (" + value + ")";
    }

    /** @param on the day that was asked about; without one there is no name */
    private String named(String table, String fact, Object code, Object on) {
        return on == null ? null : rows(table, Map.of(fact, code, "directeAfroep", false, DAY, on)).stream().findFirst().map(row -> row.text("naam")).orElse(null);
    }

    private NoRule hole(String key, Map<String, Object> facts) {
        String given = facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + " " + inWords(fact.getKey(), fact.getValue(), facts.get(DAY)))
                .reduce((left, right) -> left + ", " + right).orElse("geen gegevens");
        return new NoRule(key, "De tabel '" + key + "' heeft geen regel voor deze gegevens: " + given
                + ". Vraag de beleidsadviseur om de tabel aan te vullen.");
    }
}
