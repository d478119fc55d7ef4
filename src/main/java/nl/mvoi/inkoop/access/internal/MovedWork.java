// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.TaskHands;
import nl.mvoi.inkoop.platform.TaskHolders;
import org.springframework.stereotype.Component;

/** Puts open tasks in other hands, with a line in the timeline of each dossier, and mails whom it concerns. */
@Component
class MovedWork {

    /** A mail is no list to work from: that is the task list. */
    private static final int MOST_IN_MAIL = 20;

    private final TaskHands hands;
    private final OpenTasks tasks;
    private final TaskHolders holders;
    private final Absences absences;
    private final Timeline timeline;
    private final Notifications notifications;
    private final People people;
    private final CurrentUser user;

    MovedWork(TaskHands hands, OpenTasks tasks, TaskHolders holders, Absences absences, Timeline timeline, Notifications notifications, People people,
              CurrentUser user) {
        this.hands = hands;
        this.tasks = tasks;
        this.holders = holders;
        this.absences = absences;
        this.timeline = timeline;
        this.notifications = notifications;
        this.people = people;
        this.user = user;
    }

    /** The open tasks of this role in these dossiers that lie with who stands in for this person today. */
    List<OpenTask> withSubstitute(String person, OwnerRole role, List<DossierNumber> dossiers) {
        return absences.today(person).map(away -> tasks.of(dossiers).stream().map(Waiting::task)
                .filter(task -> away.substitute().equals(task.assignee()) && isOf(role, task)).toList()).orElse(List.of());
    }

    /** Whether a task is for who has this role. */
    static boolean isOf(OwnerRole role, OpenTask task) {
        return OwnerRole.leading(task.groups()).filter(role::equals).isPresent();
    }

    /** Lays a task ready for somebody, unless it lies there already. */
    void lay(OpenTask task, String to, String reason) {
        if (!to.equals(task.assignee())) {
            layElsewhere(task, to, reason);
        }
    }

    private void layElsewhere(OpenTask task, String to, String reason) {
        hands.lay(task.id(), to);
        timeline.record(task.dossier(), EventKind.TAAK_OVERGEDRAGEN, "Taak overgedragen: " + task.name(),
                "Ligt nu klaar voor " + people.nameOf(to) + "." + (reason == null ? "" : " " + reason),
                EventData.change(task.assignee(), to).of(task.element()));
    }

    /** Lays the tasks of the client ready for who is the client now or stands in, whoever has them. */
    void layForClient(List<DossierNumber> dossiers, String reason) {
        tasks.of(dossiers).stream().map(Waiting::task).filter(OpenTask::isOfClient)
                .forEach(task -> holders.holder(task.dossier(), null, task.groups()).ifPresent(holder -> lay(task, holder, reason)));
    }

    /** Mails who got it, and who had it unless he did it himself. */
    void tell(List<DossierNumber> numbers, String what, String to, String before, String reason) {
        Map<String, Object> data = new HashMap<>(Map.of("wat", what, "aantal", numbers.size(), "inkopen", list(numbers), "reden", reason,
                "door", people.nameOf(user.idOrSystem()), "wie", people.nameOf(to)));
        DossierNumber only = numbers.size() == 1 ? numbers.get(0) : null;
        if (!to.equals(user.idOrSystem())) {
            notifications.toPerson(to, only, "overgedragen", data);
        }
        if (before != null && !before.equals(user.idOrSystem()) && people.find(before).isPresent()) {
            notifications.toPerson(before, only, "overgenomen", data);
        }
    }

    /** A handful of numbers in words. */
    static String list(List<DossierNumber> numbers) {
        String shown = numbers.stream().limit(MOST_IN_MAIL).map(DossierNumber::value).collect(Collectors.joining(", "));
        return numbers.size() > MOST_IN_MAIL ? shown + " en " + (numbers.size() - MOST_IN_MAIL) + " meer" : shown;
    }
}
