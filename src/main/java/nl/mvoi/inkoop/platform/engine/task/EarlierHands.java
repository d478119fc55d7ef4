// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.TaskContext;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.springframework.stereotype.Component;

/** Knows in whose hands a task that comes back was the time before: that person keeps it. */
@Component
class EarlierHands {

    /** Tasks of the same element differ by it. */
    private static final String THEME = "thema";

    private final HistoryService history;
    private final People people;
    private final AsSystem asSystem;

    EarlierHands(HistoryService history, People people, AsSystem asSystem) {
        this.history = history;
        this.people = people;
        this.asSystem = asSystem;
    }

    /**
     * The user who had it last, as long as that person may still do it; empty when it was nobody's.
     *
     * @param task   id of the task that comes back
     * @param groups the groups it is for
     */
    Optional<String> of(String task, TaskContext where, Collection<String> groups) {
        return asSystem.ask(() -> before(where).list()).stream().filter(one -> !one.getId().equals(task)).findFirst()
                .map(HistoricTaskInstance::getAssignee).filter(Objects::nonNull)
                .filter(user -> groups.stream().anyMatch(group -> people.isMember(user, group)));
    }

    private HistoricTaskInstanceQuery before(TaskContext where) {
        HistoricTaskInstanceQuery query = history.createHistoricTaskInstanceQuery().taskDefinitionKey(where.element())
                .processInstanceBusinessKey(where.dossier().value()).orderByHistoricActivityInstanceStartTime().desc();
        return where.text(THEME) == null ? query : query.processVariableValueEquals(THEME, where.text(THEME));
    }
}
