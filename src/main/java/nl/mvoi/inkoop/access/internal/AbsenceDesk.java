// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.mvoi.inkoop.access.jdbc.AbsenceRepository;
import nl.mvoi.inkoop.access.jdbc.AbsenceRow;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DailyCount;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.ContractRules.RecordKind;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers who is away and who stands in, and moves the tasks when that begins and ends. */
@Service
public class AbsenceDesk {

    private final AbsenceRepository rows;
    private final Absences absences;
    private final DailyCount count;
    private final OpenTasks tasks;
    private final Dossiers dossiers;
    private final MovedWork moved;
    private final Notifications notifications;
    private final RuleLibrary rules;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;
    private final int mostOnADay;

    AbsenceDesk(AbsenceRepository rows, Absences absences, DailyCount count, OpenTasks tasks, Dossiers dossiers, MovedWork moved,
                Notifications notifications, RuleLibrary rules, People people, CurrentUser user, Clock clock,
                @Value("${mvoi.grenzen.vervangingen}") int mostOnADay) {
        this.mostOnADay = mostOnADay;
        this.rows = rows;
        this.absences = absences;
        this.count = count;
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.moved = moved;
        this.notifications = notifications;
        this.rules = rules;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** Somebody is away, both days included. */
    public record Away(long id, String person, String substitute, LocalDate firstDay, LocalDate lastDay) {
    }

    /** What is not over yet of the current user, and of whom that user stands in for; the earliest first. */
    @Transactional(readOnly = true)
    public List<Away> mine() {
        return absences.of(me()).stream().map(row -> new Away(row.id(), row.person(), row.substitute(), row.firstDay(), row.lastDay())).toList();
    }

    /** Who can stand in for the current user: in each of the same groups. */
    @Transactional(readOnly = true)
    public List<Person> candidates() {
        return Groups.ALL.stream().filter(group -> people.isMember(me(), group)).findFirst().map(people::membersOf).orElse(List.of()).stream()
                .filter(one -> !one.id().equals(me()) && absences.lacking(me(), one.id()).isEmpty()).toList();
    }

    /**
     * The current user is away, both days included.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when the days or the substitute make no sense
     */
    @Transactional
    public void register(LocalDate first, LocalDate last, String substitute) {
        Problems problems = new Problems();
        problems.addIf(!count.another(DailyCount.Act.VERVANGING, mostOnADay),
                "U hebt vandaag al " + mostOnADay + " keer een vervanging geregeld. Ga morgen verder.");
        checkDays(first, last, problems);
        if (checkSubstitute(substitute, problems.at("vervanger")) && first != null && last != null) {
            checkOthers(first, last, substitute, problems);
        }
        problems.refuseIfAny();
        AbsenceRow row = rows.save(new AbsenceRow(null, me(), substitute, first, last, null, null, null));
        absences.changed();
        notifications.toPerson(substitute, "vervanging", Map.of("wie", people.nameOf(me()), "van", DutchFormat.day(first), "tot", DutchFormat.day(last)));
        if (row.touches(today(), today())) {
            begin(row);
        }
    }

    private void checkDays(LocalDate first, LocalDate last, Problems problems) {
        problems.at("van").addIf(first == null, "Vul de eerste dag in die u er niet bent.");
        problems.at("tot").addIf(last == null, "Vul de laatste dag in die u er niet bent.");
        problems.at("tot").addIf(first != null && last != null && last.isBefore(first), "De laatste dag ligt voor de eerste dag.");
        problems.at("tot").addIf(last != null && last.isBefore(today()), "De laatste dag is al voorbij.");
        int months = rules.longestAbsence(today());
        problems.at("tot").addIf(first != null && last != null && last.isAfter(Months.lastDay(first, months)),
                "U laat zich hoogstens " + months + " maanden achter elkaar vervangen. Kies een eerdere laatste dag, of draag uw werk over.");
    }

    /** @return whether it is somebody who may */
    private boolean checkSubstitute(String substitute, Problems problems) {
        if (substitute == null || substitute.equals(me()) || people.find(substitute).isEmpty()) {
            problems.add(me().equals(substitute) ? "U kunt uzelf niet vervangen. Kies een collega." : "Kies wie u vervangt.");
            return false;
        }
        List<String> lacking = absences.lacking(me(), substitute);
        problems.addIf(!lacking.isEmpty(), people.nameOf(substitute) + " mag niet alles doen wat u mag: deze collega zit niet in de groep ‘"
                + String.join("’ en ‘", lacking) + "’. Kies iemand anders.");
        return lacking.isEmpty();
    }

    /** Who stands in is there himself, and whose work he does comes from one person only: nobody stands in for a substitute. */
    private void checkOthers(LocalDate first, LocalDate last, String substitute, Problems problems) {
        Predicate<AbsenceRow> then = row -> row.touches(first, last);
        problems.at("van").addIf(absences.of(me()).stream().filter(then).anyMatch(row -> row.person().equals(me())),
                "U hebt voor deze dagen al een vervanger.");
        absences.of(me()).stream().filter(then).filter(row -> row.substitute().equals(me())).findFirst().ifPresent(row -> problems.at("van").add(
                "U vervangt in deze dagen " + people.nameOf(row.person()) + ". Een vervanger kan niet zelf vervangen worden."));
        problems.at("vervanger").addIf(absences.of(substitute).stream().filter(then).anyMatch(row -> row.person().equals(substitute)),
                people.nameOf(substitute) + " is in deze dagen zelf afwezig. Kies iemand anders.");
    }

    /**
     * The current user is back or stands in no longer, or the absence is off. When the substitute ends it, who is away hears that.
     *
     * @throws NotAllowed when it is somebody else's
     */
    @Transactional
    public void end(long id) {
        AbsenceRow row = rows.findById(id).filter(found -> found.person().equals(me()) || found.substitute().equals(me()))
                .orElseThrow(() -> new NotAllowed("Deze afwezigheid is niet van u."));
        end(row, me());
        giveBack(row);
    }

    /** Ends an absence before its last day because of somebody; is that the substitute, then who is away hears it. */
    void end(AbsenceRow row, String because) {
        rows.ended(row.id(), now());
        absences.changed();
        if (row.substitute().equals(because)) {
            notifications.toPerson(row.person(), "vervangingvervallen", Map.of("wie", people.nameOf(because),
                    "van", DutchFormat.day(row.firstDay()), "tot", DutchFormat.day(row.lastDay())));
        }
    }

    /** Begins what begins today, and gives back what is over. */
    @Transactional
    public void round() {
        rows.beginning(today()).forEach(this::begin);
        rows.over(today()).forEach(this::giveBack);
    }

    /** Removes what was over longer ago than the rules keep it. */
    @Transactional
    public void cleanUp() {
        rules.contracts().retention(RecordKind.VERVANGING, today()).oldest(today()).ifPresent(rows::removeOverBefore);
    }

    /** A substitute who lost a group since does nothing: the tasks of groups can be taken up, and the rest waits. */
    private void begin(AbsenceRow row) {
        if (absences.lacking(row.person(), row.substitute()).isEmpty()) {
            tasks.heldBy(row.person()).forEach(task -> moved.lay(task, row.substitute(),
                    people.nameOf(row.person()) + " is afwezig tot en met " + DutchFormat.day(row.lastDay()) + "."));
        }
        rows.begun(row.id(), now());
    }

    /** A task with a group can be taken up by whoever is back. One without, the client's own, nobody but the substitute could do. */
    private void giveBack(AbsenceRow row) {
        tasks.heldBy(row.substitute()).stream().filter(task -> isOf(task, row.person()))
                .forEach(task -> moved.lay(task, row.person(), people.nameOf(row.person()) + " is er weer."));
        rows.returned(row.id(), now());
    }

    private boolean isOf(OpenTask task, String client) {
        return task.groups().isEmpty() && dossiers.get(task.dossier()).requestedBy().equals(client);
    }

    private String me() {
        return user.idOrSystem();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
