// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Service;

/** Lists of dossiers for the current user. */
@Service
public class DossierLists {

    /** So many at a time when all are asked for. */
    private static final int AT_A_TIME = 200;

    private final DossierLines lines;
    private final Access access;
    private final OpenTasks tasks;
    private final People people;

    DossierLists(DossierLines lines, Access access, OpenTasks tasks, People people) {
        this.lines = lines;
        this.access = access;
        this.tasks = tasks;
        this.people = people;
    }

    /**
     * One page of a list.
     *
     * @param tasks by dossier, what waits there; one where nothing waits is left out
     * @param names by user id, of who has those tasks
     * @param next  where the next page goes on; null when this is the last
     */
    public record Page(List<ListedDossier> dossiers, Map<DossierNumber, List<Waiting>> tasks, Map<String, String> names, Long next) {
    }

    /** @param before the {@code next} of the page before, or {@link ListQuestion#FROM_THE_START} */
    public Page page(DossierFilter filter, long before, int size) {
        List<ListedDossier> found = lines.next(new ListQuestion(filter, access.reader(), before, size + 1));
        List<ListedDossier> shown = found.subList(0, Math.min(size, found.size()));
        return page(shown, found.size() > size ? shown.get(size - 1).key() : null);
    }

    private Page page(List<ListedDossier> shown, Long next) {
        Map<DossierNumber, List<Waiting>> waiting = tasks.of(shown.stream().map(ListedDossier::number).toList()).stream()
                .collect(Collectors.groupingBy(one -> one.task().dossier()));
        return new Page(shown, waiting, names(waiting), next);
    }

    private Map<String, String> names(Map<DossierNumber, List<Waiting>> waiting) {
        return people.namesOf(waiting.values().stream().flatMap(List::stream).map(Waiting::task).map(OpenTask::assignee)
                .filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /**
     * Hands over all that fit, some at a time, newest first.
     *
     * @param most after so many it stops
     * @return whether there are more
     */
    public boolean each(DossierFilter filter, int most, Consumer<Page> taker) {
        Access.Reader reader = access.reader();
        long before = ListQuestion.FROM_THE_START;
        for (int left = most; left > 0; ) {
            int asked = Math.min(AT_A_TIME, left);
            List<ListedDossier> found = lines.next(new ListQuestion(filter, reader, before, asked));
            boolean last = found.size() < asked;
            taker.accept(page(found, last ? null : found.get(asked - 1).key()));
            if (last) {
                return false;
            }
            left -= asked;
            before = found.get(asked - 1).key();
        }
        return !lines.next(new ListQuestion(filter, reader, before, 1)).isEmpty();
    }
}
