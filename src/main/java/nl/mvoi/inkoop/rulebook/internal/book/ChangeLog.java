// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rulebook.internal.book.BookRule.Line;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.DecisionBook.Deployed;
import org.springframework.stereotype.Component;

/** What changed in a table, version by version. What is public here is what pages show. */
@Component
public class ChangeLog {

    /** Older versions nobody looks up here; they stay in the database. */
    private static final int MOST_VERSIONS = 20;

    private final DecisionBook book;
    private final RuleBook words;

    ChangeLog(DecisionBook book, RuleBook words) {
        this.book = book;
        this.words = words;
    }

    /**
     * One version of a table.
     *
     * @param since day from which it counted, in words
     * @param first whether it is the oldest that is told, so that there is nothing to hold it against
     */
    public record Version(int number, String since, boolean first, List<Change> changes) {
    }

    /**
     * One rule that is not as it was.
     *
     * @param kind  nieuw, veranderd or vervallen
     * @param rule  as it is, or as it was when it is gone
     * @param lines what changed in it; empty when it is new or gone
     */
    public record Change(String kind, BookRule rule, List<LineChange> lines) {
    }

    /** One column of a rule before and after, in words. */
    public record LineChange(String label, String before, String after) {
    }

    /** The versions of a table, newest first. */
    public List<Version> of(String key) {
        List<Deployed> versions = book.versions(key, MOST_VERSIONS);
        return IntStream.range(0, versions.size()).mapToObj(i -> version(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null)).toList();
    }

    private Version version(Deployed now, Deployed before) {
        return new Version(now.table().version(), DutchFormat.day(LocalDate.ofInstant(now.since(), OfficeClock.ZONE)), before == null,
                before == null ? List.of() : changes(byId(before), byId(now)));
    }

    private Map<String, BookRule> byId(Deployed version) {
        Map<String, BookRule> rules = new LinkedHashMap<>();
        new BookTable(version.table(), words.words()).rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static List<Change> changes(Map<String, BookRule> before, Map<String, BookRule> now) {
        List<Change> changes = new ArrayList<>();
        now.forEach((id, rule) -> {
            if (!before.containsKey(id)) {
                changes.add(new Change("nieuw", rule, List.of()));
            } else if (!lines(before.get(id), rule).isEmpty()) {
                changes.add(new Change("veranderd", rule, lines(before.get(id), rule)));
            }
        });
        before.forEach((id, rule) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change("vervallen", rule, List.of()));
            }
        });
        return changes;
    }

    private static List<LineChange> lines(BookRule before, BookRule now) {
        Map<String, String> old = texts(before);
        Map<String, String> fresh = texts(now);
        return Stream.concat(old.keySet().stream(), fresh.keySet().stream()).distinct()
                .filter(label -> !old.getOrDefault(label, "").equals(fresh.getOrDefault(label, "")))
                .map(label -> new LineChange(label, old.getOrDefault(label, ""), fresh.getOrDefault(label, ""))).toList();
    }

    private static Map<String, String> texts(BookRule rule) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(rule.conditions(), rule.outcomes()).flatMap(List::stream).forEach((Line line) -> texts.put(line.label(), line.text()));
        texts.put("Waarom", rule.why());
        texts.put("Bron", rule.source());
        texts.put("Status", rule.status());
        return texts;
    }
}
