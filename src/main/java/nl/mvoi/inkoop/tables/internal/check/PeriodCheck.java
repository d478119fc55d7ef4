// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;

/**
 * Whether versions of one rule follow each other day by day, from the first day of the table to the last. Rules with the same
 * code are versions of each other when their days differ. In a table without codes those are rules with the same first answer
 * and the same words in their conditions; amounts may change from one version to the next, also those in the first answer where
 * the order counts. A list need not have an answer, and in a table where the order counts another rule answers in the hole, so
 * nobody would notice it there.
 */
final class PeriodCheck {

    /** What the note of a rule says when nothing comes after it on purpose. */
    static final String ENDS_ON_PURPOSE = "Deze regel loopt bewust niet door.";
    /** What the note of a rule says when nothing comes before it on purpose. */
    static final String BEGINS_ON_PURPOSE = "Deze regel begint bewust later.";

    List<Finding> look(Grid grid) {
        List<Finding> findings = new ArrayList<>();
        // Where one rule must answer, holes and overlaps of days are found with all other gaps.
        if (grid.dayColumn().isPresent() && !(grid.table().isUnique() && grid.table().mustAnswer())) {
            int days = grid.dayColumn().get();
            Range named = LineAxis.named(IntStream.range(0, grid.table().rules().size())
                    .mapToObj(rule -> grid.cell(rule, days)).toList());
            Range whole = new Range(Scope.firstDay(grid.table(), grid.table().inputs().get(days).name()).orElse(named.from()), named.to());
            versions(grid, days).forEach(series -> look(grid, series, whole, findings));
        }
        return findings;
    }

    private static Collection<List<Version>> versions(Grid grid, int days) {
        Map<List<String>, List<Version>> alike = new LinkedHashMap<>();
        for (int index = 0; index < grid.table().rules().size(); index++) {
            List<Range> ranges = grid.cell(index, days).ranges();
            if (ranges.size() == 1 && !grid.cell(index, days).not() && !ranges.get(0).isEmpty()) {
                RuleTable.Rule rule = grid.table().rules().get(index);
                alike.computeIfAbsent(subject(grid, rule, days), none -> new ArrayList<>())
                        .add(new Version(index, rule, ranges.get(0)));
            }
        }
        return alike.values();
    }

    /** What all versions of a rule have in common. */
    private static List<String> subject(Grid grid, RuleTable.Rule rule, int days) {
        RuleTable table = grid.table();
        OptionalInt code = table.output("code");
        if (code.isPresent()) {
            return List.of(rule.results().get(code.getAsInt()));
        }
        List<String> subject = new ArrayList<>(table.isFirst() && UsableCheck.isNumber(table.outputs().get(0))
                ? List.of() : List.of(rule.results().get(0)));
        IntStream.range(0, rule.conditions().size())
                .filter(column -> column != days && grid.kind(column) != Kind.AMOUNT && grid.kind(column) != Kind.WHOLE)
                .forEach(column -> subject.add(rule.conditions().get(column)));
        return subject;
    }

    private static void look(Grid grid, List<Version> series, Range whole, List<Finding> findings) {
        List<Version> sorted = series.stream().sorted(Comparator.comparing(version -> version.days().from())).toList();
        for (int index = 1; index < sorted.size(); index++) {
            lookBetween(grid, sorted.get(index - 1), sorted.get(index), findings);
        }
        Version first = sorted.get(0);
        if (first.days().from().compareTo(whole.from()) > 0 && !first.beginsOnPurpose()) {
            findings.add(Finding.of(grid.table(), first.rule(), "deze regel begint op " + day(first.days().from(), 0)
                    + ", maar de tabel begint " + (whole.from().equals(Cut.LOWEST) ? "eerder" : "op " + day(whole.from(), 0))
                    + ". Daarvoor " + instead(grid.table())));
        }
        Version last = Collections.max(sorted, Comparator.comparing(version -> version.days().to()));
        if (!last.days().to().equals(whole.to()) && !last.endsOnPurpose()) {
            findings.add(Finding.of(grid.table(), last.rule(), "deze regel loopt tot en met " + day(last.days().to(), 1)
                    + ", maar de tabel loopt door. Daarna " + instead(grid.table())));
        }
    }

    private static String instead(RuleTable table) {
        return table.isFirst() ? "beslist een andere regel." : "is er geen regel voor hetzelfde.";
    }

    private static void lookBetween(Grid grid, Version before, Version after, List<Finding> findings) {
        boolean hole = before.days().to().compareTo(after.days().from()) < 0;
        if (hole && !before.endsOnPurpose() && !after.beginsOnPurpose()) {
            findings.add(Finding.of(grid.table(), after.rule(), "deze regel begint op " + day(after.days().from(), 0) + ", maar "
                    + Finding.name(before.rule()) + " loopt tot en met " + day(before.days().to(), 1) + ". Daartussen zit een gat."));
        }
        boolean overlap = before.days().meets(after.days()) && !before.days().equals(after.days());
        if (overlap && grid.table().isFirst() && Boxes.meet(grid.boxes().get(before.index()), grid.boxes().get(after.index()))) {
            findings.add(Finding.of(grid.table(), after.rule(), "de dagen overlappen met " + Finding.name(before.rule())
                    + ": beide gelden op " + day(after.days().from(), 0) + "."));
        }
    }

    private static String day(Cut cut, int back) {
        return DutchFormat.day(LocalDate.ofEpochDay(cut.number().longValueExact() - back));
    }

    /** One rule of a series, and its days. */
    private record Version(int index, RuleTable.Rule rule, Range days) {

        boolean endsOnPurpose() {
            return rule.note().contains(ENDS_ON_PURPOSE);
        }

        boolean beginsOnPurpose() {
            return rule.note().contains(BEGINS_ON_PURPOSE);
        }
    }
}
