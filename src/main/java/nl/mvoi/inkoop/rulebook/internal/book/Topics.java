// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rulebook.internal.book.BookRule.Line;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** What the tables say per topic and theme, read from the rules themselves. */
@Component
public class Topics {

    private static final String TOPICS = "onderwerpen";
    private static final String RELEVANCE = "themarelevantie";
    private static final String REQUIREMENTS = "eisen";
    private static final String TOPIC = "onderwerp";
    private static final String THEME = "thema";
    private static final List<String> ON_THE_PAGE = List.of(TOPIC, THEME);
    private static final List<String> IN_THE_HEADING = List.of("code", "tekst");

    private final RuleBook book;
    private final Clock clock;

    Topics(RuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * A topic.
     *
     * @param why the owners' words on it
     */
    public record Topic(String code, String name, String why, String source, String status) {
    }

    /** Everything that the tables ask of one topic. */
    public record TopicPage(Topic topic, List<ThemePart> themes) {
    }

    /** The part of one theme. */
    public record ThemePart(Theme theme, List<Relevance> relevance, List<Requirement> requirements) {
    }

    /**
     * How much a theme counts.
     *
     * @param code   VERPLICHT, RELEVANT or NIET_RELEVANT
     * @param level  ambition level, 1 to 3
     * @param onlyIf what must hold besides topic and theme, as a sentence; empty for nothing
     * @param valid  whether the rule counts today
     */
    public record Relevance(String code, String text, String level, String onlyIf, boolean valid, BookRule rule) {
    }

    /** A requirement of the library; {@code details} are all outcomes that are not in its heading. */
    public record Requirement(String code, String text, List<Line> details, String onlyIf, boolean valid, BookRule rule) {
    }

    /** The overview of all topics and themes on a day, which stands here in words. */
    public record Matrix(List<MatrixRow> rows, String day) {

        /** Whether nothing in it has been decided yet. */
        public boolean isExample() {
            return rows.stream().flatMap(row -> row.cells().stream()).flatMap(List::stream)
                    .allMatch(found -> found.rule().status().equals("voorbeeld"));
        }
    }

    /** One topic in the overview; {@code cells} are in the order of {@link Theme}. */
    public record MatrixRow(Topic topic, List<List<Relevance>> cells) {
    }

    /** All topics in the order of the table, each once: as it is today, or as it is on other days when it is not there today. */
    public List<Topic> all() {
        Map<String, BookRule> rules = new LinkedHashMap<>();
        table(TOPICS).rules().forEach(rule -> rule.onlyCode(TOPIC)
                .ifPresent(code -> rules.merge(code, rule, (earlier, later) -> earlier.isValidOn(today()) ? earlier : later)));
        return rules.entrySet().stream().map(topic -> topic(topic.getKey(), topic.getValue())).toList();
    }

    /** One topic with all its themes. */
    public Optional<TopicPage> page(String code) {
        return all().stream().filter(topic -> topic.code().equals(code)).findFirst().map(topic -> {
            BookTable relevance = table(RELEVANCE);
            BookTable requirements = table(REQUIREMENTS);
            return new TopicPage(topic, Arrays.stream(Theme.values())
                    .map(theme -> new ThemePart(theme, relevance(relevance, code, theme), requirements(requirements, code, theme)))
                    .toList());
        });
    }

    /** What counts today. */
    public Matrix matrix() {
        BookTable relevance = table(RELEVANCE);
        return new Matrix(all().stream().map(topic -> new MatrixRow(topic, Arrays.stream(Theme.values())
                .map(theme -> relevance(relevance, topic.code(), theme).stream().filter(Relevance::valid).toList())
                .toList())).toList(), DutchFormat.day(today()));
    }

    private List<Relevance> relevance(BookTable table, String topic, Theme theme) {
        return about(table, topic, theme).stream().map(rule -> new Relevance(rule.text("relevantie"), rule.words("relevantie"),
                rule.text("ambitieniveau"), rule.onlyIf(ON_THE_PAGE), rule.isValidOn(today()), rule)).toList();
    }

    private List<Requirement> requirements(BookTable table, String topic, Theme theme) {
        return about(table, topic, theme).stream().map(rule -> new Requirement(rule.text("code"), rule.text("tekst"),
                rule.outcomes().stream().filter(line -> !IN_THE_HEADING.contains(line.column())).toList(),
                rule.onlyIf(ON_THE_PAGE), rule.isValidOn(today()), rule)).toList();
    }

    /** The rules on a topic and a theme: first what counts today, for the rest in the order of the table. */
    private List<BookRule> about(BookTable table, String topic, Theme theme) {
        List<BookRule> found = new ArrayList<>(table.rules().stream()
                .filter(rule -> rule.admits(TOPIC, topic) && rule.admits(THEME, theme.name())).toList());
        found.sort(Comparator.comparing((BookRule rule) -> !rule.isValidOn(today())));
        return found;
    }

    private static Topic topic(String code, BookRule rule) {
        return new Topic(code, rule.text("naam"), rule.why(), rule.source(), rule.status());
    }

    private BookTable table(String key) {
        return book.table(key).orElseThrow(() -> new IllegalStateException("No decision table is deployed with key '" + key + "'"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
