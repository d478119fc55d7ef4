// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.AskedAgain;
import nl.mvoi.inkoop.dossier.Correction;
import nl.mvoi.inkoop.dossier.CorrectionObserver;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Person;
import org.springframework.stereotype.Component;

/**
 * Mails the client, the buyers, who stands in for them and who decides what another corrected. Who is asked something again hears that by the
 * task.
 */
@Component
class CorrectionMail implements CorrectionObserver {

    /** More decisions than this before the market is asked nobody takes. */
    private static final int MOST = 50;

    private final Owners owners;
    private final Access access;
    private final Timeline timeline;
    private final OpenTasks tasks;
    private final Notifications mails;
    private final People people;
    private final CurrentUser user;

    CorrectionMail(Owners owners, Access access, Timeline timeline, OpenTasks tasks, Notifications mails, People people, CurrentUser user) {
        this.owners = owners;
        this.access = access;
        this.timeline = timeline;
        this.tasks = tasks;
        this.mails = mails;
        this.people = people;
        this.user = user;
    }

    @Override
    public void corrected(Correction correction) {
        DossierNumber number = correction.after().number();
        Map<OwnerRole, String> now = owners.of(number);
        Set<String> involved = Stream.of(OwnerRole.OPDRACHTGEVER, OwnerRole.INKOPER, OwnerRole.TWEEDE_INKOPER).map(now::get).filter(Objects::nonNull)
                .flatMap(one -> Stream.concat(Stream.of(one), access.acting(one).stream())).collect(Collectors.toSet());
        Set<String> deciding = Stream.concat(decided(number, correction.askedNow()), correction.leavesTasks() ? stillDeciding(number) : Stream.empty())
                .collect(Collectors.toSet());
        Map<String, Object> data = new HashMap<>(Map.of("wie", people.nameOf(user.idOrSystem()), "reden", correction.reason(), "wat", correction.changes().stream()
                .map(one -> "- " + one.field().label()).collect(Collectors.joining("\n"))));
        Stream.concat(involved.stream(), deciding.stream()).distinct().filter(one -> !one.equals(user.idOrSystem()) && access.exists(correction.after(), one))
                .forEach(one -> {
                    data.put("beslist", deciding.contains(one));
                    mails.toPerson(one, number, "inkoopgewijzigd", Map.copyOf(data));
                });
    }

    /** Whose yes stands: nothing else tells them that it is about something else now. */
    private Stream<String> decided(DossierNumber number, AskedAgain asked) {
        return timeline.newest(number, Set.of(EventKind.BUDGET_BESLIST, EventKind.AKKOORD_BESLIST), MOST).stream()
                .filter(event -> event.kind() == EventKind.BUDGET_BESLIST ? !asked.budget() && "BEVESTIGD".equals(event.data().resultaat())
                        : !asked.approval() && "AKKOORD".equals(event.data().resultaat())).map(Timeline.Event::by);
    }

    /** Whose task stays where it is, though he may have read it already; a task that one of those above leads is his. */
    private Stream<String> stillDeciding(DossierNumber number) {
        return tasks.of(List.of(number)).stream().map(OpenTasks.Waiting::task).filter(task -> OwnerRole.leading(task.groups()).isEmpty()).flatMap(this::doers);
    }

    private Stream<String> doers(OpenTask task) {
        return task.assignee() != null ? Stream.of(task.assignee()) : task.groups().stream().flatMap(group -> people.membersOf(group).stream()).map(Person::id);
    }
}
