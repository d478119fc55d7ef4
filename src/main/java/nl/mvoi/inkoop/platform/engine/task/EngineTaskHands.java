// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import nl.mvoi.inkoop.platform.AsSystem;
import nl.mvoi.inkoop.platform.TaskHands;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Moves tasks from hand to hand. The engine calls the owner of a task whoever answers for it while another does it; here a task has an
 * owner as long as it is only laid ready for its assignee, and a colleague of the group may take it.
 */
@Component
class EngineTaskHands implements TaskHands {

    private final TaskService tasks;
    private final AsSystem asSystem;

    EngineTaskHands(TaskService tasks, AsSystem asSystem) {
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    static boolean isLaidReady(Task task) {
        return task.getOwner() != null;
    }

    @Override
    public void lay(String task, String user) {
        change(() -> {
            tasks.setOwner(task, user);
            tasks.setAssignee(task, user);
        });
    }

    @Override
    public void free(String task) {
        change(() -> {
            noLongerLaidReady(task);
            tasks.setAssignee(task, null);
        });
    }

    /** Makes what is laid ready for somebody nobody's, without a word, so that whoever comes can take it up. */
    void release(Task task) {
        if (isLaidReady(task)) {
            change(() -> {
                tasks.setAssignee(task.getId(), null);
                noLongerLaidReady(task.getId());
            });
        }
    }

    /** Whatever happens to the task now, somebody does it: it is not only laid ready any more. */
    void touch(Task task) {
        if (isLaidReady(task)) {
            change(() -> noLongerLaidReady(task.getId()));
        }
    }

    /** Puts what is laid ready for somebody else in the hands of whoever does it. */
    void takeOver(Task task, String user) {
        if (isLaidReady(task) && !user.equals(task.getAssignee())) {
            change(() -> {
                noLongerLaidReady(task.getId());
                tasks.setAssignee(task.getId(), user);
            });
        }
    }

    /** The engine takes no owner by setting none; whom it is asked to take away does not matter to it. */
    private void noLongerLaidReady(String task) {
        tasks.deleteUserIdentityLink(task, "", IdentityLinkType.OWNER);
    }

    private void change(Runnable work) {
        asSystem.ask(() -> {
            work.run();
            return null;
        });
    }
}
