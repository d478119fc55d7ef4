// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.DossierLists;
import nl.mvoi.inkoop.workplace.internal.ListQuestion;
import org.springframework.stereotype.Component;

/** What of all progress is the reader's own: what waits for him, and what he waits for. */
@Component
class OwnPart {

    private static final int SHOWN = 10;
    /** So many of the newest own dossiers are looked at. */
    private static final int LOOKED_AT = 100;

    private final DossierLists lists;
    private final OpenTasks tasks;
    private final Access access;
    private final People people;
    private final Wording wording;

    OwnPart(DossierLists lists, OpenTasks tasks, Access access, People people, Wording wording) {
        this.lists = lists;
        this.tasks = tasks;
        this.access = access;
        this.people = people;
        this.wording = wording;
    }

    /**
     * @param mine   the first tasks that wait for the reader, what must be done first in front
     * @param more   whether there are others
     * @param others the first of what waits for others in the newest dossiers of the reader, what waits longest in front
     */
    record Part(List<Line> mine, boolean more, List<Line> others) {
    }

    record Line(String number, String text) {
    }

    Part now() {
        Access.Reader reader = access.reader();
        List<OpenTask> mine = tasks.waitingFor(reader.person(), reader.groups());
        List<Waiting> others = lists.page(DossierFilter.OWN, ListQuestion.FROM_THE_START, LOOKED_AT).tasks().values().stream().flatMap(List::stream)
                .filter(one -> !one.isFor(reader.person(), reader.groups())).sorted((one, other) -> one.since().compareTo(other.since())).limit(SHOWN).toList();
        Map<String, String> names = people.namesOf(Stream.concat(mine.stream(), others.stream().map(Waiting::task)).map(OpenTask::assignee).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Part(mine.stream().limit(SHOWN).map(one -> new Line(one.dossier().value(), wording.inOneLine(new Waiting(one, null), names))).toList(), mine.size() > SHOWN,
                others.stream().map(one -> new Line(one.task().dossier().value(), wording.inOneLine(one, names))).toList());
    }
}
