// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.util.List;
import nl.mvoi.inkoop.platform.Names;
import org.springframework.stereotype.Component;

/** Searches the rules of all tables at once. What is sought in is made again only when a table or the day has changed. */
@Component
public class RuleSearch {

    private final RuleBook book;
    private volatile Index index = new Index(null, List.of());

    RuleSearch(RuleBook book) {
        this.book = book;
    }

    /** A rule that was found, with its table; public for the page. */
    public record Hit(BookTable table, BookRule rule) {
    }

    /**
     * What was found.
     *
     * @param hits  the first of them, in the order of the tables
     * @param total how many there are
     */
    public record Found(List<Hit> hits, long total) {
    }

    private record Entry(Hit hit, String text) {
    }

    /** @param words those of the tables from which it was made, which change when a table or the day does */
    private record Index(Words words, List<Entry> entries) {
    }

    /** The rules in which every word stands; none for an empty search. */
    public Found find(String searched, int most) {
        if (Names.plain(searched).isEmpty()) {
            return new Found(List.of(), 0);
        }
        List<Hit> hits = index().entries().stream().filter(entry -> entry.hit().rule().mentions(searched, entry.text())).map(Entry::hit).toList();
        return new Found(hits.stream().limit(most).toList(), hits.size());
    }

    private Index index() {
        Words words = book.words();
        Index known = index;
        if (known.words() != words) {
            known = new Index(words, book.tables().stream().flatMap(table -> table.rules().stream()
                    .map(rule -> new Entry(new Hit(table, rule), Names.plain(table.name()) + " " + rule.plainText()))).toList());
            index = known;
        }
        return known;
    }
}
