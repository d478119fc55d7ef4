// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.ShownTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives open approvals of a deviation their theme in the name, when they are from before that stood there. */
@Component
class NamelessApprovals {

    private static final Logger LOG = LoggerFactory.getLogger(NamelessApprovals.class);
    private static final String NAME_BEFORE = "Akkoord geven: afwijking";

    private final TaskService tasks;
    private final RuntimeService processes;
    private final ShownTasks shown;

    NamelessApprovals(TaskService tasks, RuntimeService processes, ShownTasks shown) {
        this.tasks = tasks;
        this.processes = processes;
        this.shown = shown;
    }

    /** Before anybody can ask for figures, which find a task about a theme by its name. */
    @EventListener(ApplicationStartedEvent.class)
    void nameThem() {
        tasks.createTaskQuery().taskName(NAME_BEFORE).list().stream().map(this::dossier).distinct().forEach(this::again);
    }

    /** One that cannot be shown now keeps its name and stops nobody from working. */
    private void again(DossierNumber dossier) {
        try {
            shown.again(dossier);
        } catch (RuntimeException failed) {
            LOG.warn("Een akkoord op een afwijking van {} houdt zijn oude naam.", dossier, failed);
        }
    }

    private DossierNumber dossier(Task task) {
        return DossierNumber.of(processes.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    }
}
