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

    /** Adds what one measure asked. */
    void add(String measure, List<Asked> asked) {
        text.append("\n## ").append(measure).append(": ").append(asked.size()).append(" statements\n");
        table("our method that asked", asked, call -> call.caller().isEmpty() ? "(engine by itself)" : call.caller());
        table("statement", asked, call -> shortened(call.text()));
    }

    String text() {
        return text.toString();
    }

    private void table(String title, List<Asked> asked, Function<Asked, String> by) {
        text.append("\n| times | ").append(title).append(" |\n|--:|---|\n");
        Map<String, Long> counts = asked.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(LINES)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new))
                .forEach((what, times) -> text.append("| ").append(times).append(" | ").append(what.replace("|", "\\|")).append(" |\n"));
    }

    /** The columns tell less than the tables and the conditions. */
    private static String shortened(String statement) {
        String plain = statement.replaceAll("\\s+", " ").strip().replaceAll("(?i)^select .*? from ", "select … from ")
                .replaceAll("(?i)^(insert into \\S+).*", "$1").replaceAll("(?i)(update \\S+ set) .*? where", "$1 … where")
                .replaceAll("\\?(, ?\\?)+", "?, …");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
