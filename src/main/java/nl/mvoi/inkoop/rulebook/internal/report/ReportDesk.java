// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.AccessTable.Work;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DailyCount.Act;
import nl.mvoi.inkoop.platform.DailyCount;
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
import nl.mvoi.inkoop.rulebook.jdbc.RuleReports.Report;
import nl.mvoi.inkoop.rulebook.jdbc.RuleReports;
import nl.mvoi.inkoop.rules.ContractRules.RecordKind;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody says is wrong with a rule, tells it who owns the rules, and takes their answer back to who said it. */
@Service
@Transactional
public class ReportDesk {

    /** Name of the field with the message. */
    public static final String MESSAGE = "tekst";

    /** Name of the field with the answer to a report, before its number. */
    public static final String ANSWER = "antwoord-";

    private static final int LONGEST = 2000;
    private static final int PAGE = 50;

    private final RuleReports reports;
    private final RuleBook book;
    private final Access access;
    private final DailyCount count;
    private final Notifications mails;
    private final RuleLibrary rules;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;
    private final int mostOnADay;
    private final String baseUrl;

    ReportDesk(RuleReports reports, RuleBook book, Access access, DailyCount count, Notifications mails, RuleLibrary rules, People people,
               CurrentUser user, Clock clock, @Value("${mvoi.grenzen.meldingen}") int mostOnADay, @Value("${mvoi.base-url}") String baseUrl) {
        this.mails = mails;
        this.rules = rules;
        this.mostOnADay = mostOnADay;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.reports = reports;
        this.book = book;
        this.access = access;
        this.count = count;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /**
     * One report in words; public for the page.
     *
     * @param name   of the table as it is called now, or its key when it is gone
     * @param answer null as long as nobody answered; who did and when then too
     */
    public record Told(long id, String table, String name, int version, String rule, String message, String by, String at, String answer,
                       String handledBy, String handledAt) {
    }

    /**
     * Keeps a message about a rule as it is now, and mails it who owns the rules.
     *
     * @throws Refusal when the message is missing, too long or cannot be kept, or this person made too many on this day
     */
    public void report(BookTable table, BookRule rule, String message) {
        String text = message.strip();
        Problems problems = new Problems().at(MESSAGE);
        check(text, "Wat klopt er niet?", problems);
        problems.addIf(!count.another(Act.MELDING, mostOnADay),
                "U hebt vandaag al " + mostOnADay + " meldingen gedaan. Meld dit morgen.");
        problems.refuseIfAny();
        reports.add(table.key(), table.version(), rule.id(), text, user.idOrSystem(), OfficeClock.now(clock));
        mails.toGroup(Groups.BELEIDSADVISEURS, null, "regelmelding", Map.of("tabel", table.name(), "regel", rule.id(), "versie", table.version(),
                "wie", people.nameOf(user.idOrSystem()), "tekst", text, "regellink", link(table.key(), rule.id()), "meldingen", baseUrl + "/regelboek/meldingen"));
    }

    private String link(String table, String rule) {
        return baseUrl + "/regelboek/tabellen/" + table + "#regel-" + rule;
    }

    private static void check(String text, String label, Problems problems) {
        problems.addIf(text.isEmpty(), "‘" + label + "’ is niet ingevuld.");
        problems.addIf(text.length() > LONGEST, "‘" + label + "’ is te lang: " + text.length() + " tekens, er passen er " + LONGEST + ".");
        problems.addIf(text.indexOf('\0') >= 0, "‘" + label + "’ bevat een teken dat niet bewaard kan worden.");
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
    }

    /**
     * Answers a report, which settles it, and mails who made it.
     *
     * @throws Refusal    when the answer is missing, too long or cannot be kept, or somebody answered already
     * @throws NotAllowed for who does not own the rules
     */
    public void handle(long id, String answer) {
        refuseOthers();
        String text = answer.strip();
        Problems problems = new Problems().at(ANSWER + id);
        check(text, "Uw antwoord", problems);
        problems.refuseIfAny();
        if (!reports.handle(id, text, user.idOrSystem(), OfficeClock.now(clock))) {
            throw new Refusal("Een collega heeft deze melding al afgehandeld, of zij is er niet meer.");
        }
        reports.find(id).ifPresent(this::mailAnswer);
    }

    /**
     * Whether there is such a report.
     *
     * @throws NotAllowed for who does not own the rules
     */
    @Transactional(readOnly = true)
    public boolean exists(long id) {
        refuseOthers();
        return reports.find(id).isPresent();
    }

    private void mailAnswer(Report report) {
        mails.toPerson(report.by(), "regelmeldingbeantwoord", Map.of("tabel", name(report), "regel", report.rule(), "tekst", report.message(),
                "wie", people.nameOf(report.handledBy()), "antwoord", report.answer(), "regellink", link(report.table(), report.rule())));
    }

    /** Removes what was answered longer ago than the rules keep it. */
    public void cleanUp() {
        LocalDate today = LocalDate.now(clock);
        rules.contracts().retention(RecordKind.REGELMELDING, today).oldest(today).map(ReportDesk::startOf).ifPresent(reports::removeHandledBefore);
    }

    /**
     * One page of reports, newest first.
     *
     * @param next id of the last one, where the next page goes on; null when this is the last page
     */
    public record Page(List<Told> told, Long next) {
    }

    /**
     * The reports that wait, or those that were answered, newest first, one page of them.
     *
     * @param before id of a report that was seen; those before it follow
     * @throws NotAllowed for who does not own the rules
     */
    @Transactional(readOnly = true)
    public Page told(long before, boolean handled) {
        refuseOthers();
        List<Report> found = reports.before(before, handled, PAGE + 1);
        List<Told> told = found.stream().limit(PAGE).map(this::told).toList();
        return new Page(told, found.size() > PAGE ? told.get(PAGE - 1).id() : null);
    }

    private void refuseOthers() {
        if (!access.may(Work::reports, Relation.NONE)) {
            throw new NotAllowed("Alleen de beleidsadviseurs lezen deze meldingen.");
        }
    }

    private Told told(Report report) {
        return new Told(report.id(), report.table(), name(report), report.version(), report.rule(), report.message(), people.nameOf(report.by()),
                moment(report.at()), report.answer(), report.isHandled() ? people.nameOf(report.handledBy()) : null,
                report.isHandled() ? moment(report.handledAt()) : null);
    }

    private String name(Report report) {
        return book.name(report.table()).orElse(report.table());
    }

    private static String moment(OffsetDateTime at) {
        return DutchFormat.moment(LocalDateTime.ofInstant(at.toInstant(), OfficeClock.ZONE));
    }
}
