// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets people read and do a task that is theirs; all else is decided by {@link Rights}. */
class OwnTaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!isOwn(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!isOwn(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!isOwn(task)) {
            super.checkTaskWork(task);
        }
    }

    private static boolean isOwn(TaskEntity task) {
        return OwnTasks.isOwn(task, Context.getCommandContext().getAuthentication());
    }
}
