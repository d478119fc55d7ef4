// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.notification.MailChoice;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.TaskHelp;
import nl.mvoi.inkoop.platform.TaskObserver;
import org.springframework.stereotype.Component;

/**
 * Mails about a task whoever must act: the assignee, or else the members of the groups. Each mail once per task and person, and only
 * to who wants it at once; that a task is late goes to all but those who read it in the overview of the day.
 */
@Component
class TaskMail implements TaskObserver {

    private static final String LATE = "telaat";

    private final People people;
    private final TaskHelp help;
    private final Preferences preferences;
    private final MailDesk desk;

    TaskMail(People people, TaskHelp help, Preferences preferences, MailDesk desk) {
        this.people = people;
        this.help = help;
        this.preferences = preferences;
        this.desk = desk;
    }

    @Override
    public void appeared(OpenTask task) {
        send(task.feedback().isEmpty() ? "taakklaar" : "taakterug", task);
    }

    /** @param template also the kind of mail, of which each task gets one */
    void send(String template, OpenTask task) {
        Map<String, Object> data = new HashMap<>();
        data.put("taak", task.name());
        data.put("taakId", task.id());
        data.put("uiterlijk", day(task.due()));
        data.put(MailDesk.DUE, task.due());
        data.put("terugkoppeling", task.feedback());
        data.put("uitleg", help.about(task.element()).orElse(""));
        Set<MailChoice> choices = template.equals(LATE) ? Set.of(MailChoice.DIRECT, MailChoice.ALLEEN_TE_LAAT) : Set.of(MailChoice.DIRECT);
        desk.noteOnce(template + ":" + task.id(), preferences.among(recipients(task), choices), task.dossier(), template, data);
    }

    private Collection<Person> recipients(OpenTask task) {
        Map<String, Person> found = new LinkedHashMap<>();
        if (task.assignee() != null) {
            people.find(task.assignee()).ifPresent(person -> found.put(person.id(), person));
        } else {
            task.groups().forEach(group -> people.membersOf(group).forEach(person -> found.put(person.id(), person)));
        }
        return found.values();
    }

    private static String day(LocalDate due) {
        return due == null ? null : DutchFormat.day(due);
    }
}
