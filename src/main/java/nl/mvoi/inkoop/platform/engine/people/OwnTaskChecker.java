// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets people read and do a task that is theirs; all else is decided by {@link Rights}. */
class OwnTaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (isSomebodyElses(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (isSomebodyElses(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (isSomebodyElses(task)) {
            super.checkTaskWork(task);
        }
    }

    /** When nobody is signed in, the program itself asks; the engine would look up what the task belongs to and then check nothing. */
    private static boolean isSomebodyElses(TaskEntity task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        return person != null && !OwnTasks.isOwn(task, person);
    }
}
