// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.lang.reflect.Field;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Lets people give a task they picked up back to their group. The engine counts that as assigning, which would also allow
 * handing an approval to anybody; that stays forbidden.
 */
public final class OwnTaskRelease extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AssignTaskCmd assignment && read(assignment, "userId") == null) {
            return next.execute(context -> isOwn(assignment, context)
                    ? context.runWithoutAuthorization(() -> command.execute(context)) : command.execute(context));
        }
        return next.execute(command);
    }

    private static boolean isOwn(AssignTaskCmd assignment, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(read(assignment, "taskId"));
        // Without a group behind it, a released task would be nobody's.
        return task != null && task.getAssignee() != null && !task.getCandidates().isEmpty()
                && Objects.equals(task.getAssignee(), context.getAuthenticatedUserId());
    }

    private static String read(AssignTaskCmd assignment, String name) {
        Field field = ReflectionUtils.findField(AssignTaskCmd.class, name);
        ReflectionUtils.makeAccessible(field);
        return (String) ReflectionUtils.getField(field, assignment);
    }
}
