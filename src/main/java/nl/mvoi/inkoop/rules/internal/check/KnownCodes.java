// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.rules.internal.library.Traits;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.Condition.Same;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * The codes that a column may use, by the name of the column. What the program itself knows comes from its own types; the rest
 * comes from the table that defines it.
 */
final class KnownCodes {

    /** How the description of the table {@code keurmerken} names them. */
    private static final Pattern LABELS = Pattern.compile("Namen van keurmerken: ([^.]+)\\.");

    private final Function<String, Optional<RuleTable>> tables;

    /** @param tables finds the other tables by key; empty when there is none */
    KnownCodes(Function<String, Optional<RuleTable>> tables) {
        this.tables = tables;
    }

    /** The codes of a column; empty when any text will do, or when this table is the one that defines them. */
    Optional<Set<String>> of(RuleTable asking, String column) {
        return switch (column) {
            case "thema" -> names(Theme.values());
            case "soort" -> names(Nature.values());
            case "baan" -> names(Lane.values());
            case "gebruik" -> names(Use.values());
            case "relevantie" -> names(Relevance.values());
            case "procedure" -> names(Procedure.values());
            case "groep" -> Optional.of(new LinkedHashSet<>(Groups.ALL));
            case "onderwerp" -> defined(asking, "onderwerpen", RuleTable.Rule::conditions);
            case "frequentie" -> defined(asking, "kpiPeriodes", RuleTable.Rule::conditions);
            case "niveau", "ambitieniveau", "standaardNiveau" -> defined(asking, "mvoiGewicht", RuleTable.Rule::conditions);
            case "kenmerk" -> defined(asking, "cpvKenmerken", RuleTable.Rule::results).map(KnownCodes::orUnknown);
            default -> Optional.empty();
        };
    }

    private static Set<String> orUnknown(Set<String> traits) {
        Set<String> codes = new LinkedHashSet<>(traits);
        codes.add(Traits.UNKNOWN);
        return codes;
    }

    /** Words by which a text names a label; empty when the table that lists them is not there or names none. */
    Set<String> labels() {
        return tables.apply("keurmerken").map(table -> LABELS.matcher(table.description())).filter(Matcher::find)
                .map(named -> (Set<String>) new LinkedHashSet<>(List.of(named.group(1).split(",\\s*")))).orElse(Set.of());
    }

    private static Optional<Set<String>> names(Enum<?>[] values) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(values).map(Enum::name).forEach(names::add);
        return Optional.of(names);
    }

    /** The codes in the first column of the table that defines them. */
    private Optional<Set<String>> defined(RuleTable asking, String key,
            Function<RuleTable.Rule, List<String>> cells) {
        if (asking.key().equals(key)) {
            return Optional.empty();
        }
        return tables.apply(key).map(table -> {
            Set<String> codes = new LinkedHashSet<>();
            table.rules().forEach(rule -> Cells.condition(cells.apply(rule).get(0)).tests().stream()
                    .filter(Same.class::isInstance).forEach(test -> codes.add(((Same) test).value().toString())));
            return codes;
        });
    }
}
