// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.process.DmnFile;
import nl.mvoi.inkoop.testing.DeployedRules;

import org.junit.jupiter.api.Test;

/** Policy and rules stay together: no statement without rules, no rule without a statement. */
class PolicyStatementsTest {

    private static final Map<Set<String>, String> WORDS = Map.of(
            Set.of("VERPLICHT"), "Verplicht.", Set.of("RELEVANT"), "Telt mee.", Set.of("NIET_RELEVANT"), "Speelt niet.",
            Set.of("RELEVANT", "VERPLICHT", "ketenrisico"), "Verplicht bij risico in de keten, anders telt het mee.",
            Set.of("RELEVANT", "VERPLICHT", "ketenrisico", "hout"), "Verplicht bij risico in de keten of bij hout, anders telt het mee.",
            Set.of("RELEVANT", "VERPLICHT", "vervoer"), "Verplicht bij vervoer, anders telt het mee.",
            Set.of("RELEVANT", "VERPLICHT", "hulpmiddel"), "Verplicht bij hulpmiddelen, anders telt het mee.",
            Set.of("RELEVANT", "VERPLICHT", "socialReturn"), "Verplicht als social return geldt, anders telt het mee.");
    private static final RuleTable TABLE = new RuleTable("proef.dmn", "proef", true, "COLLECT", "", List.of(), List.of(),
            List.of(rule(1, "proef_een"), rule(2, "proef_SAS_1"), rule(3, "proef_SAS_2")));

    @Test
    void everyStatementHasRulesAndEveryRuleAStatement() {
        List<RuleTable> tables = DeployedRules.files().stream().flatMap(file -> DmnFile.read(file).stream()).toList();
        Set<String> keys = tables.stream().map(RuleTable::key).collect(Collectors.toSet());
        PolicyStatements statements = PolicyStatements.read();

        assertThat(statements.problems(tables)).isEmpty();
        assertThat(statements.unknownTables(keys)).isEmpty();
        assertThat(statements.size()).isGreaterThan(90);
    }

    @Test
    void aStatementAboutATopicAndAThemeSaysHowMuchTheThemeCounts() throws IOException {
        RuleTable table = DmnFile.read(Path.of("processes/themarelevantie.dmn")).get(0);
        Map<String, Set<String>> relevance = new HashMap<>();
        table.rules().forEach(rule -> {
            Set<String> counts = relevance.computeIfAbsent(
                    ("B-" + rule.conditions().get(0) + "-" + rule.conditions().get(1)).replace("\"", ""), none -> new TreeSet<>());
            String answer = rule.results().get(0).replace("\"", "");
            counts.add(answer);
            if (answer.equals("VERPLICHT")) {
                IntStream.range(0, rule.conditions().size()).filter(column -> rule.conditions().get(column).equals("true"))
                        .forEach(column -> counts.add(table.inputs().get(column).name()));
            }
        });
        Map<String, String> said = new HashMap<>();
        Matcher statement = Pattern.compile("### (B-\\w+-\\w+) [^*]+\\*\\*(.+?)\\*\\*")
                .matcher(Files.readString(Path.of("docs/beleid/eisen.md")).replaceAll("\\s+", " "));
        while (statement.find()) {
            said.put(statement.group(1), statement.group(2));
        }
        assertThat(said).hasSameSizeAs(relevance).allSatisfy((code, text) -> assertThat(text).as(code)
                .isEqualTo(WORDS.get(relevance.get(code))));
    }

    @Test
    void aRuleWithoutStatementIsNamedWithWhatToWrite() {
        assertThat(PolicyStatements.of("### B-A Naam\n\nTekst.\n\nRegels: `proef` SAS_* (2)\n").problems(List.of(TABLE)))
                .containsExactly("Tabel proef, regel 1 (proef_een) hoort bij geen enkele uitspraak. "
                        + "Zet de regel in docs/beleid achter 'Regels:', als `proef` een.");
    }

    @Test
    void aRuleThatIsGoneOrNewIsNamed() {
        assertThat(PolicyStatements.of("### B-A Naam\n\nRegels: `proef` een, twee; `proef`\nSAS_* (3)\n").problems(List.of(TABLE)))
                .containsExactly(
                        "Uitspraak B-A noemt 1 keer twee in tabel proef, maar de tabel heeft er 0. Pas de uitspraak aan.",
                        "Uitspraak B-A noemt 3 keer SAS_* in tabel proef, maar de tabel heeft er 2. Pas de uitspraak aan.");
    }

    @Test
    void aStatementThatCannotBeReadIsNamed() {
        assertThat(PolicyStatements.of("### B-A Naam\n\nTekst.\n\n### B-A Weer\n\nRegels: `proef` *, een.\n\n### B-C C\n\nRegels: proef een\n")
                .problems(List.of())).containsExactly(
                "Uitspraak B-A heeft geen regel die begint met 'Regels:'.",
                "Uitspraak B-A staat er twee keer. Geef elke uitspraak een eigen code.",
                "Uitspraak B-A: '*' is geen regel. Achter een sterretje hoort het aantal, zoals SAS_* (49).",
                "Uitspraak B-A: 'een.' is geen regel. Achter een sterretje hoort het aantal, zoals SAS_* (49).",
                "Uitspraak B-C: 'proef een' kan niet worden gelezen. Schrijf `tabel` regel, regel; `tabel` regel.");
    }

    @Test
    void aStatementAboutATableThatDoesNotExistIsNamed() {
        assertThat(PolicyStatements.of("### B-A Naam\n\nRegels: `proef` een; `weg` een\n").unknownTables(Set.of("proef")))
                .containsExactly("Uitspraak B-A noemt tabel weg, maar die bestaat niet.");
    }

    private static RuleTable.Rule rule(int number, String id) {
        return new RuleTable.Rule(number, id, "", List.of(), List.of());
    }
}
