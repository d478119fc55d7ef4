// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.ShownTasks;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Shows open tasks again by the same forms as when they appeared. */
@Component
class EngineShownTasks implements ShownTasks {

    private final TaskService tasks;
    private final TaskLife life;
    private final AsSystem asSystem;

    EngineShownTasks(TaskService tasks, TaskLife life, AsSystem asSystem) {
        this.tasks = tasks;
        this.life = life;
        this.asSystem = asSystem;
    }

    /** Within one command of the engine an open task is what a listener of it gets. */
    @Override
    public void again(DossierNumber dossier) {
        asSystem.ask(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(dossier.value()).list().forEach(task -> life.shownAgain((DelegateTask) task));
            return null;
        });
    }
}
