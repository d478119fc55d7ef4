// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.notification.WeekFigures;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One mail on the first working day of a week with how all purchases stand, for who chose that. */
@Component
class WeekOverview implements DailyWork {

    private final Preferences preferences;
    private final People people;
    private final ObjectProvider<WeekFigures> figures;
    private final WorkingCalendar calendar;
    private final MailDesk desk;
    private final String baseUrl;
    private final Clock clock;

    WeekOverview(Preferences preferences, People people, ObjectProvider<WeekFigures> figures, WorkingCalendar calendar, MailDesk desk,
                 @Value("${mvoi.base-url:http://localhost:${server.port:8080}}") String baseUrl, Clock clock) {
        this.preferences = preferences;
        this.people = people;
        this.figures = figures;
        this.calendar = calendar;
        this.desk = desk;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "weekoverzicht";
    }

    /** Nobody gets a second one in a week, so it may run as often as one likes. */
    @Override
    @Scheduled(cron = "${mvoi.dagoverzicht.cron:0 0 7 * * *}", zone = "Europe/Amsterdam")
    @Transactional
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (calendar.isWorkingDay(today)) {
            preferences.weekly().stream().map(people::find).flatMap(Optional::stream).forEach(person -> send(person, today));
        }
    }

    private void send(Person person, LocalDate today) {
        String lines = figures.stream().flatMap(known -> known.of(person.id()).stream())
                .map(line -> "- " + line.label() + ": " + line.count() + "\n  " + baseUrl + line.address()).collect(Collectors.joining("\n"));
        desk.noteOnce("weekoverzicht:" + today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), List.of(person), null, "weekoverzicht",
                Map.of("dag", DutchFormat.day(today), "cijfers", lines, "voortgang", baseUrl + "/voortgang"));
    }
}
