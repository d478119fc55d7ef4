// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.notification.MailChoice;
import nl.mvoi.inkoop.notification.jdbc.PreferenceRepository;
import nl.mvoi.inkoop.notification.jdbc.PreferenceRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DossierTitles;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** To whom mail about a task goes, by what each chose, and the overview of the day. */
class TaskMailTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");
    private static final Person AT_ONCE = new Person("a", "Anna", "a@voorbeeld.nl");
    private static final Person DAILY = new Person("b", "Bert", "b@voorbeeld.nl");
    private static final Person LATE_ONLY = new Person("c", "Cleo", "c@voorbeeld.nl");
    private static final OpenTask FOR_GROUP = task(null, LocalDate.of(2026, 11, 20));

    private final PreferenceRepository rows = mock();
    private final People people = mock();
    private final OpenTasks tasks = mock();
    private final MailDesk desk = mock();
    private final ObjectProvider<DossierTitles> titles = mock();
    private final List<String> mailed = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Preferences preferences = new Preferences(rows);
    private final TaskMail mail = new TaskMail(people, element -> Optional.empty(), preferences, desk);

    @BeforeEach
    void threePeopleOfAGroup() {
        when(people.membersOf("inkopers")).thenReturn(List.of(AT_ONCE, DAILY, LATE_ONLY));
        for (Person person : List.of(AT_ONCE, DAILY, LATE_ONLY)) {
            when(people.find(person.id())).thenReturn(Optional.of(person));
        }
        when(rows.of(any())).thenReturn(List.of(new PreferenceRow("b", MailChoice.DAGELIJKS, false), new PreferenceRow("c", MailChoice.ALLEEN_TE_LAAT, false)));
        when(rows.withChoice("DAGELIJKS")).thenReturn(List.of("b"));
        doAnswer(call -> {
            call.<Collection<Person>>getArgument(1).forEach(person -> mailed.add(person.name()));
            texts.add(String.valueOf(call.getArgument(4, Map.class).get("taken")));
            return null;
        }).when(desk).noteOnce(anyString(), any(), any(), anyString(), anyMap());
    }

    @Test
    void aNewTaskIsMailedToWhoWantsThatAtOnce() {
        mail.appeared(FOR_GROUP);

        assertThat(mailed).containsExactly("Anna");
    }

    @Test
    void aTaskInSomebodysHandsIsMailedToNobodyElse() {
        mail.appeared(task("a", LocalDate.of(2026, 11, 20)));

        assertThat(mailed).containsExactly("Anna");
    }

    @Test
    void thatATaskIsLateIsMailedToAllWhoDoNotReadItInTheOverviewOfTheDay() {
        mail.send("telaat", FOR_GROUP);

        assertThat(mailed).containsExactly("Anna", "Cleo");
    }

    @Test
    void theOverviewOfAWorkingDayNamesWhatWaitsAndWhatIsLate() {
        when(tasks.waitingFor(eq("b"), any())).thenReturn(List.of(FOR_GROUP, task("b", LocalDate.of(2026, 11, 30))));

        overview("2026-11-24T06:00:00Z").run();

        assertThat(mailed).containsExactly("Bert");
        assertThat(texts.get(0)).contains("Taak, had klaar moeten zijn op 20 november 2026", "Taak, uiterlijk 30 november 2026");
    }

    @Test
    void onASundayAndWithoutWorkThereIsNoOverview() {
        overview("2026-11-24T06:00:00Z").run();
        when(tasks.waitingFor(eq("b"), any())).thenReturn(List.of(FOR_GROUP));
        overview("2026-11-29T06:00:00Z").run();

        assertThat(mailed).isEmpty();
    }

    private DayOverview overview(String moment) {
        when(titles.stream()).thenAnswer(asked -> Stream.empty());
        return new DayOverview(preferences, tasks, people, titles, DeployedRules.calendar(), desk, clock(moment));
    }

    private static Clock clock(String moment) {
        return Clock.fixed(Instant.parse(moment), OfficeClock.ZONE);
    }

    private static OpenTask task(String assignee, LocalDate due) {
        return new OpenTask("t1", "proef", "Taak", DOSSIER, assignee, Set.of("inkopers"), due, "");
    }
}
