// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.notification.MailChoice;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One mail on each working day with all that waits, for who chose that instead of a mail per task. */
@Component
public class DayOverview implements DailyWork {

    /** A mail is no list to work from: that is the task list. */
    private static final int MOST = 50;

    private final Preferences preferences;
    private final OpenTasks tasks;
    private final People people;
    private final ObjectProvider<DossierTitles> titles;
    private final WorkingCalendar calendar;
    private final MailDesk desk;
    private final Clock clock;

    DayOverview(Preferences preferences, OpenTasks tasks, People people, ObjectProvider<DossierTitles> titles, WorkingCalendar calendar,
                MailDesk desk, Clock clock) {
        this.preferences = preferences;
        this.tasks = tasks;
        this.people = people;
        this.titles = titles;
        this.calendar = calendar;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dagoverzicht";
    }

    /** Nobody gets a second one on a day, so it may run as often as one likes. */
    @Override
    @Scheduled(cron = "${mvoi.dagoverzicht.cron:0 0 7 * * *}", zone = "Europe/Amsterdam")
    @Transactional
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (calendar.isWorkingDay(today)) {
            preferences.with(MailChoice.DAGELIJKS).stream().map(people::find).flatMap(Optional::stream).forEach(person -> send(person, today));
        }
    }

    private void send(Person person, LocalDate today) {
        List<String> groups = Groups.ALL.stream().filter(group -> people.membersOf(group).contains(person)).toList();
        List<OpenTask> waiting = tasks.waitingFor(person.id(), groups);
        if (!waiting.isEmpty()) {
            desk.noteOnce("dagoverzicht:" + today, List.of(person), null, "dagoverzicht", Map.of("aantal", waiting.size(),
                    "dag", DutchFormat.day(today), "taken", waiting.stream().limit(MOST).map(task -> line(task, today)).collect(Collectors.joining("\n"))));
        }
    }

    private String line(OpenTask task, LocalDate today) {
        String title = titles.stream().flatMap(known -> known.titleOf(task.dossier()).stream()).findFirst().orElse("");
        return "- " + task.dossier() + " " + title + ": " + task.name() + ", " + (task.due().isBefore(today) ? "had klaar moeten zijn op " : "uiterlijk ")
                + DutchFormat.day(task.due());
    }
}
