// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.TaskObserver;
import org.springframework.stereotype.Component;

/** Mails about a task whoever may work on it: the assignee, or else the members of the groups. Each mail once per task. */
@Component
class TaskMail implements TaskObserver {

    private final People people;
    private final MailDesk desk;

    TaskMail(People people, MailDesk desk) {
        this.people = people;
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
        data.put("terugkoppeling", task.feedback());
        desk.noteOnce(template + ":" + task.id(), recipients(task), task.dossier(), template, data);
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
