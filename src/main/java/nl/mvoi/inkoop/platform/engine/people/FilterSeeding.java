// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.engine.guard.EngineGuards;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Makes sure that Tasklist has filters, without which it shows no task at all: first one with every task that somebody may see, which
 * Tasklist opens with and searches in, then what is picked up, free and late, then one per group. They name groups literally, because
 * {@link EngineGuards} forbids expressions in filters.
 */
@Component
public class FilterSeeding {

    static final String ALL_TASKS = "Alle taken";
    static final String OWN_TASKS = "Mijn taken";
    static final String PICKED_UP = "Opgepakt door mij";
    static final String FREE = "Nog op te pakken";
    static final String LATE = "Te laat";
    /** Who see the tasks of everybody. */
    private static final List<String> OVERSEERS = List.of(Groups.MANAGERS, EngineNames.ADMIN_GROUP);

    /** The variable from which a list of tasks takes the dossier of each. */
    public static final String DOSSIER = "dossierNummer";

    /** The variable from which it takes the title of each. */
    public static final String TITLE = "inkoop";
    /** The variable that marks on its card a task that came back. */
    public static final String CAME_BACK = "teruggekomen";

    private final FilterService filters;
    private final TaskService tasks;
    private final GroupSeeding groups;

    FilterSeeding(FilterService filters, TaskService tasks, GroupSeeding groups) {
        this.filters = filters;
        this.tasks = tasks;
        this.groups = groups;
    }

    void seed() {
        List<String> workers = Groups.ALL.stream().filter(group -> !OVERSEERS.contains(group)).toList();
        ensure(ALL_TASKS, "De taken van iedereen", 0, tasks.createTaskQuery(), OVERSEERS);
        ensure(OWN_TASKS, "Alle taken die u mag zien, ook als een collega ze heeft opgepakt", 1, tasks.createTaskQuery(), workers);
        seedStates(Stream.concat(workers.stream(), OVERSEERS.stream()).toList());
        int priority = 10;
        for (String group : Groups.ALL) {
            String name = GroupSeeding.nameOf(group);
            TaskQuery query = tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks();
            ensure(name, "Taken voor de groep " + name + ", ook als iemand ze al heeft opgepakt", priority++, query,
                    List.of(group, EngineNames.ADMIN_GROUP));
        }
    }

    private void seedStates(List<String> everybody) {
        ensure(PICKED_UP, "Taken die u hebt opgepakt, en die voor u klaarliggen", 2, tasks.createTaskQuery().taskAssignee(FilterWords.ME), everybody);
        ensure(FREE, "Taken die nog niemand heeft opgepakt", 3, tasks.createTaskQuery().taskUnassigned(), everybody);
        ensure(LATE, "Taken die al klaar hadden moeten zijn", 4, tasks.createTaskQuery().dueBefore(FilterWords.NOW), everybody);
    }

    private void ensure(String name, String description, int priority, TaskQuery query, List<String> readers) {
        Filter filter = filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", priority, "refresh", true,
                "showUndefinedVariable", false,
                "variables", List.of(column(DOSSIER, "Dossier"), column(TITLE, "Inkoop"), column("thema", "Thema"), column(CAME_BACK, "Teruggekomen"))));
        groups.ensureOnly(readers, Resources.FILTER, filters.saveFilter(filter).getId(), READ);
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
