// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rulebook.internal.book.BookRule;
import nl.mvoi.inkoop.rulebook.internal.book.BookTable;
import nl.mvoi.inkoop.rulebook.internal.book.RuleBook;
import nl.mvoi.inkoop.rulebook.jdbc.RuleReports;
import nl.mvoi.inkoop.rulebook.jdbc.RuleReports.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody says is wrong with a rule, and shows it to who owns the rules. */
@Service
@Transactional
public class ReportDesk {

    /** Name of the field with the message. */
    public static final String MESSAGE = "tekst";

    private static final int LONGEST = 2000;
    private static final int PAGE = 50;

    private final RuleReports reports;
    private final RuleBook book;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    ReportDesk(RuleReports reports, RuleBook book, People people, CurrentUser user, Clock clock) {
        this.reports = reports;
        this.book = book;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One report in words; public for the page.
     *
     * @param name of the table as it is called now, or its key when it is gone
     */
    public record Told(long id, String table, String name, int version, String rule, String message, String by, String at) {
    }

    /**
     * Keeps a message about a rule as it is now.
     *
     * @throws Refusal when the message is missing, too long or cannot be kept
     */
    public void report(BookTable table, BookRule rule, String message) {
        String text = message.strip();
        Problems problems = new Problems().at(MESSAGE);
        problems.addIf(text.isEmpty(), "‘Wat klopt er niet?’ is niet ingevuld.");
        problems.addIf(text.length() > LONGEST, "‘Wat klopt er niet?’ is te lang: " + text.length() + " tekens, er passen er " + LONGEST + ".");
        problems.addIf(text.indexOf('\0') >= 0, "‘Wat klopt er niet?’ bevat een teken dat niet bewaard kan worden.");
        problems.refuseIfAny();
        reports.add(table.key(), table.version(), rule.id(), text, user.idOrSystem(), OfficeClock.now(clock));
    }

    /**
     * The reports, newest first, one page of them.
     *
     * @param before id of a report that was seen; those before it follow
     * @throws NotAllowed for who does not own the rules
     */
    @Transactional(readOnly = true)
    public List<Told> told(long before) {
        if (!user.inGroup(Groups.BELEIDSADVISEURS)) {
            throw new NotAllowed("Alleen de beleidsadviseurs lezen deze meldingen.");
        }
        return reports.before(before, PAGE).stream().map(this::told).toList();
    }

    private Told told(Report report) {
        return new Told(report.id(), report.table(), book.name(report.table()).orElse(report.table()), report.version(), report.rule(), report.message(),
                people.nameOf(report.by()),
                DutchFormat.moment(LocalDateTime.ofInstant(report.at().toInstant(), OfficeClock.ZONE)));
    }
}
