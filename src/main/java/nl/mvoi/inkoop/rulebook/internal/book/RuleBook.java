// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.rules.CodeWords;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.DecisionBook.Table;
import org.springframework.stereotype.Component;

/** The deployed decision tables in Dutch, as they are now for every page. */
@Component
public class RuleBook implements CodeWords {

    private final DecisionBook book;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), LocalDate.MIN, null);

    /** The words of the tables as they were on a day: finding them means reading every name in every table. */
    private record Known(List<Table> tables, LocalDate on, Words words) {
    }

    public RuleBook(DecisionBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Every table, by name. */
    public List<BookTable> tables() {
        List<Table> tables = book.tables();
        Words words = words(tables);
        return tables.stream().map(table -> new BookTable(table, words))
                .sorted(Comparator.comparing(BookTable::name)).toList();
    }

    /** One table. */
    public Optional<BookTable> table(String key) {
        Words words = words();
        return book.table(key).map(table -> new BookTable(table, words));
    }

    /** What people call a table; empty when there is none with this key. */
    public Optional<String> name(String key) {
        return book.table(key).map(Table::name);
    }

    @Override
    public String of(String column, String code) {
        return words().code(column, code);
    }

    /** The words for every code of today's tables. */
    public Words words() {
        return words(book.tables());
    }

    private Words words(List<Table> tables) {
        LocalDate today = LocalDate.now(clock);
        Known now = known;
        if (!now.on().equals(today) || !now.tables().equals(tables)) {
            now = new Known(tables, today, Words.of(tables, today));
            known = now;
        }
        return now.words();
    }
}
