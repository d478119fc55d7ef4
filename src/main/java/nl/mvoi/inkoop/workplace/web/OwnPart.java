// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Awaited;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressDesk;
import org.springframework.stereotype.Component;

/** What of all progress is the reader's own: what waits for him, and what he waits for. */
@Component
class OwnPart {

    private static final int SHOWN = 10;

    private final ProgressDesk desk;
    private final OpenTasks tasks;
    private final Access access;
    private final People people;
    private final Wording wording;

    OwnPart(ProgressDesk desk, OpenTasks tasks, Access access, People people, Wording wording) {
        this.desk = desk;
        this.tasks = tasks;
        this.access = access;
        this.people = people;
        this.wording = wording;
    }

    /**
     * @param mine       the first tasks that wait for the reader, what must be done first in front
     * @param more       whether there are others
     * @param others     the first of what waits for others in the dossiers of the reader, what waits longest in front
     * @param moreOthers whether there are others
     */
    record Part(List<Line> mine, boolean more, List<Line> others, boolean moreOthers) {
    }

    record Line(String number, String text) {
    }

    Part now() {
        Access.Reader reader = access.reader();
        List<OpenTask> mine = tasks.waitingFor(reader.person(), reader.groups());
        List<Awaited> awaited = desk.ofOthers(SHOWN + 1);
        Map<String, Waiting> known = tasks.of(awaited.stream().map(Awaited::dossier).distinct().toList()).stream().collect(Collectors.toMap(one -> one.task().id(), one -> one));
        List<Waiting> others = awaited.stream().limit(SHOWN).map(one -> known.get(one.task())).filter(Objects::nonNull).toList();
        Map<String, String> names = people.namesOf(Stream.concat(mine.stream(), others.stream().map(Waiting::task)).map(OpenTask::assignee).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Part(mine.stream().limit(SHOWN).map(one -> new Line(one.dossier().value(), wording.inOneLine(new Waiting(one, null), names))).toList(), mine.size() > SHOWN,
                others.stream().map(one -> new Line(one.task().dossier().value(), wording.inOneLine(one, names) + ", wacht sinds " + DutchFormat.day(one.since()))).toList(),
                awaited.size() > SHOWN);
    }
}
