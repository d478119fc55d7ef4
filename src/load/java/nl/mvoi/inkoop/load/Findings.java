// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.load.Sql.Asked;

/** Tells which statements are asked again and again, and by whom. */
final class Findings {

    private static final int LINES = 25;
    private static final int LONGEST = 200;

    private final StringBuilder text = new StringBuilder();

    /** Adds what one measure asked on either side. */
    void add(String measure, List<Asked> product, List<Asked> bare) {
        text.append("\n## ").append(measure).append(": ").append(product.size()).append(" statements, bare ").append(bare.size()).append('\n');
        callers(product);
        statements(counts(product, call -> shortened(call.text())), counts(bare, call -> shortened(call.text())));
    }

    String text() {
        return text.toString();
    }

    private void callers(List<Asked> asked) {
        text.append("\n| times | our method that asked, and who asked it |\n|--:|---|\n");
        most(counts(asked, call -> call.caller().isEmpty() ? "(the engine by itself)" : call.caller()))
                .forEach((who, times) -> line(times + " | " + who));
    }

    private void statements(Map<String, Long> product, Map<String, Long> bare) {
        text.append("\n| times | bare | statement |\n|--:|--:|---|\n");
        most(product).forEach((what, times) -> line(times + " | " + bare.getOrDefault(what, 0L) + " | " + what.replace("|", "\\|")));
    }

    private void line(String cells) {
        text.append("| ").append(cells).append(" |\n");
    }

    private static Map<String, Long> counts(List<Asked> asked, Function<Asked, String> by) {
        return asked.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> most(Map<String, Long> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(LINES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The columns tell less than the tables and the conditions. */
    private static String shortened(String statement) {
        String plain = statement.replaceAll("\\s+", " ").strip().replaceAll("(?i)^select .*? from ", "select … from ")
                .replaceAll("(?i)^(insert into \\S+).*", "$1").replaceAll("(?i)(update \\S+ set) .*? where", "$1 … where")
                .replaceAll("\\?( ?, ?\\?)+", "?, …");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
