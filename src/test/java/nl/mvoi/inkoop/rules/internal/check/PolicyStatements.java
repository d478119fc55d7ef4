// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.mvoi.inkoop.tables.RuleTable;

/**
 * The statements of {@code docs/beleid}. A statement is a heading {@code ### B-…}, a text, and a line {@code Regels:} that names
 * tables between backticks with the rules it stands for: an id without its first part, or a pattern with {@code *} and the
 * number of rules between brackets.
 */
public final class PolicyStatements {

    private static final Path FOLDER = Path.of("docs/beleid");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (B-[A-Z0-9-]+) (.+)$");
    private static final Pattern RULES = Pattern.compile("(?ms)^Regels: (.+?)(?:\\n\\n|\\z)");
    private static final Pattern TABLE = Pattern.compile("`(\\w+)` ([^`]+?)(?:;\\s*|\\s*$)");
    private static final Pattern ENTRY = Pattern.compile("([\\w*-]+)(?: \\((\\d+)\\))?");

    private final List<Statement> statements;
    private final List<String> malformed;

    private PolicyStatements(List<Statement> statements, List<String> malformed) {
        this.statements = statements;
        this.malformed = malformed;
    }

    /** Every statement of the project. */
    public static PolicyStatements read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(name -> name.toString().endsWith(".md")).sorted().toList()) {
                all.append(Files.readString(file)).append("\n\n");
            }
            return of(all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements in a text. */
    static PolicyStatements of(String text) {
        List<Statement> statements = new ArrayList<>();
        List<String> malformed = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String block : text.split("(?m)(?=^#)")) {
            Matcher heading = HEADING.matcher(block);
            if (heading.find()) {
                if (!ids.add(heading.group(1))) {
                    malformed.add("Uitspraak " + heading.group(1) + " staat er twee keer. Geef elke uitspraak een eigen code.");
                }
                Matcher rules = RULES.matcher(block);
                if (rules.find()) {
                    statements.add(new Statement(heading.group(1), block.substring(heading.end(), rules.start()), entries(heading.group(1), rules.group(1).replaceAll("\\s+", " ").strip(), malformed)));
                } else {
                    malformed.add("Uitspraak " + heading.group(1) + " heeft geen regel die begint met 'Regels:'.");
                }
            }
        }
        return new PolicyStatements(statements, malformed);
    }

    int size() {
        return statements.size();
    }

    /** Everything that does not fit together with these tables, in Dutch; what is said about other tables is left alone. */
    public List<String> problems(List<RuleTable> tables) {
        List<String> problems = new ArrayList<>(malformed);
        for (RuleTable table : tables) {
            Set<String> covered = new HashSet<>();
            for (Statement statement : statements) {
                statement.entries().stream().filter(entry -> entry.table().equals(table.key())).forEach(entry -> {
                    List<String> found = table.rules().stream().map(RuleTable.Rule::id).filter(entry::names).toList();
                    covered.addAll(found);
                    if (found.size() != entry.number()) {
                        problems.add("Uitspraak " + statement.id() + " noemt " + entry.number() + " keer " + entry.rule()
                                + " in tabel " + table.key() + ", maar de tabel heeft er " + found.size() + ". Pas de uitspraak aan.");
                    }
                });
            }
            table.rules().stream().filter(rule -> !covered.contains(rule.id())).forEach(rule -> problems.add(
                    "Tabel " + table.key() + ", regel " + rule.number() + " (" + rule.id()
                            + ") hoort bij geen enkele uitspraak. Zet de regel in docs/beleid achter 'Regels:', als `"
                            + table.key() + "` " + rule.id().replaceFirst("^[^_]*_", "") + "."));
        }
        return problems;
    }

    /** What the statements about a rule say, by the id of the statement. */
    Map<String, String> about(RuleTable table, RuleTable.Rule rule) {
        Map<String, String> texts = new TreeMap<>();
        statements.stream().filter(statement -> statement.entries().stream()
                        .anyMatch(entry -> entry.table().equals(table.key()) && entry.names(rule.id())))
                .forEach(statement -> texts.put(statement.id(), statement.text()));
        return texts;
    }

    /** Statements about tables that do not exist. */
    List<String> unknownTables(Set<String> keys) {
        return statements.stream().flatMap(statement -> statement.entries().stream().filter(entry -> !keys.contains(entry.table()))
                .map(entry -> "Uitspraak " + statement.id() + " noemt tabel " + entry.table() + ", maar die bestaat niet.")).toList();
    }

    private static List<Entry> entries(String id, String line, List<String> malformed) {
        List<Entry> entries = new ArrayList<>();
        Matcher table = TABLE.matcher(line);
        int end = 0;
        while (table.find() && table.start() == end) {
            for (String item : table.group(2).split(",\\s*")) {
                Matcher entry = ENTRY.matcher(item.strip());
                if (!entry.matches() || entry.group(1).contains("*") != (entry.group(2) != null)) {
                    malformed.add("Uitspraak " + id + ": '" + item.strip() + "' is geen regel. Achter een sterretje hoort het aantal, zoals SAS_* (49).");
                } else {
                    entries.add(new Entry(table.group(1), entry.group(1), entry.group(2) == null ? 1 : Integer.parseInt(entry.group(2))));
                }
            }
            end = table.end();
        }
        if (end != line.length()) {
            malformed.add("Uitspraak " + id + ": '" + line.substring(end).strip() + "' kan niet worden gelezen. Schrijf `tabel` regel, regel; `tabel` regel.");
        }
        return entries;
    }

    /** What one statement says, and the rules it says it of. */
    private record Statement(String id, String text, List<Entry> entries) {
    }

    /** One or more rules of a table. */
    private record Entry(String table, String rule, int number) {

        boolean names(String id) {
            String pattern = "\\Q" + rule.replace("*", "\\E.*\\Q") + "\\E";
            return id.matches(pattern) || id.replaceFirst("^[^_]*_", "").matches(pattern);
        }
    }
}
