// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rulebook.internal.book.Words;
import nl.mvoi.inkoop.rulebook.internal.question.Explored;
import nl.mvoi.inkoop.rules.DayLine;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.Theme;

/** Answers of the rules as rows of cells, to be put side by side or in a spreadsheet. */
final class Comparison {

    private final Words words;

    Comparison(Words words) {
        this.words = words;
    }

    /**
     * One thing that the rules say about two purchases; public for the page.
     *
     * @param name Dutch
     */
    public record Row(String name, String first, String second) {

        /** Whether it is not the same for both. */
        public boolean differs() {
            return !first.equals(second);
        }
    }

    /** Everything that can be put side by side. */
    List<Row> rows(Explored first, Explored second) {
        List<Cell> left = cells(first);
        List<Cell> right = cells(second);
        return IntStream.range(0, left.size()).mapToObj(i -> new Row(left.get(i).name(), left.get(i).text(), right.get(i).text())).toList();
    }

    /** One answer with its name, Dutch. */
    record Cell(String name, String text) {
    }

    /** The same rows for every purchase. */
    List<Cell> cells(Explored found) {
        Exploration rules = found.exploration();
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell("Datum", DutchFormat.day(found.purchase().referenceDate())),
                new Cell("Waarde", DutchFormat.euro(found.purchase().estimatedValue())),
                new Cell("Soort inkoop", words.code("soort", rules.nature().name())),
                new Cell("Onderwerp", rules.topic().name()),
                new Cell("Procedure", rules.procedure().name() + ", " + words.code("baan", rules.procedure().lane().name())),
                new Cell("Minste aantal dagen tot tekenen", days(rules)),
                new Cell("Wettelijke toetsen", found.tests().isEmpty() ? "geen"
                        : found.tests().stream().map(LegalTest::name).collect(Collectors.joining(", ")))));
        for (Theme theme : Theme.values()) {
            cells.add(new Cell(theme.label(), weight(rules.theme(theme))));
            cells.add(new Cell(theme.label() + ": eisen", codes(rules.theme(theme))));
        }
        return cells;
    }

    private String days(Exploration rules) {
        int days = DayLine.of(rules.terms(), step -> words.code("stap", step.name())).untilSigning();
        return days == 0 ? "geen" : String.valueOf(days);
    }

    private String weight(ThemeAdvice advice) {
        return words.code("relevantie", advice.relevance().name()) + ", niveau " + advice.ambitionLevel();
    }

    private static String codes(ThemeAdvice advice) {
        return advice.fitting().isEmpty() ? "geen" : advice.fitting().stream().map(Requirement::code).collect(Collectors.joining(", "));
    }
}
