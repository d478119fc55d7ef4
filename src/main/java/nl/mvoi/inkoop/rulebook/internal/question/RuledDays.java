// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.NoRule;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.TableLines;

import org.springframework.stereotype.Component;

/** Whether the tables say anything about a day, seen from the plainest purchase there is. */
@Component
public class RuledDays {

    private static final String DAY = "peildatum";

    private final RuleLibrary rules;
    private final TableLines lines;

    public RuledDays(RuleLibrary rules, DecisionBook book) {
        this.rules = rules;
        this.lines = new TableLines(book);
    }

    /** A Dutch sentence that names the table without rules for this day and where its days end; empty when there are rules. */
    Optional<String> problem(LocalDate date) {
        List<Choice> topics = rules.topics(date);
        if (topics.isEmpty()) {
            return Optional.of(problem("onderwerpkeuzes", date));
        }
        try {
            rules.explore(new Purchase(null, Nature.DIENST, topics.get(0).code(), BigDecimal.ONE, null, date, false, false));
            return Optional.empty();
        } catch (NoRule hole) {
            return Optional.of(problem(hole.table(), date));
        }
    }

    private String problem(String table, LocalDate date) {
        List<LocalDate> days = lines.days(table, DAY);
        String until = "";
        if (!days.isEmpty() && date.isBefore(days.get(0))) {
            until = " begint op " + DutchFormat.day(days.get(0));
        } else if (!days.isEmpty() && !date.isBefore(days.get(days.size() - 1))) {
            until = " loopt tot en met " + DutchFormat.day(days.get(days.size() - 1).minusDays(1));
        }
        return "Voor de dag in 'peildatum' zijn er geen regels. De tabel '" + table + "'"
                + (until.isEmpty() ? " heeft er geen" : until) + ".";
    }
}
