// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/**
 * What somebody hands in: the answers for a task, or for the start of a process. The engine's commands keep this to themselves,
 * so it is read past their access rules.
 *
 * @param task       id of the task, or null when a process starts
 * @param definition id of the process definition that starts, or null
 * @param key        key of the definition when its id was not given
 * @param posted     the map that the command will use
 */
record Submission(String task, String definition, String key, Map<String, Object> posted) {

    /** What the command hands in, or null when it is another kind of command. */
    @SuppressWarnings("unchecked")
    static Submission of(Command<?> command) {
        if (command instanceof SubmitTaskFormCmd) {
            return new Submission((String) read(command, "taskId"), null, null, (Map<String, Object>) read(command, "properties"));
        }
        // Resolving a task is a kind of completing in the engine's classes, but hands nothing in.
        if (command.getClass() == CompleteTaskCmd.class) {
            return new Submission((String) read(command, "taskId"), null, null, (Map<String, Object>) read(command, "variables"));
        }
        if (command instanceof SubmitStartFormCmd) {
            return new Submission(null, (String) read(command, "processDefinitionId"), null,
                    (Map<String, Object>) read(command, "variables"));
        }
        if (command instanceof StartProcessInstanceCmd) {
            var builder = (ProcessInstantiationBuilderImpl) read(command, "instantiationBuilder");
            return new Submission(null, builder.getProcessDefinitionId(), builder.getProcessDefinitionKey(), builder.getVariables());
        }
        return null;
    }

    /** Id of the task that a command hands in, picks up or gives back; null for every other command. */
    static String taskOf(Command<?> command) {
        if (command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd) {
            return (String) read(command, "taskId");
        }
        Submission submission = of(command);
        return submission == null ? null : submission.task();
    }

    /** From now on the command hands in these values and nothing else. */
    void becomes(Map<String, Object> values) {
        posted.clear();
        posted.putAll(values);
    }

    /** The same command for a task, without any answers: those never become variables. */
    static Command<?> withoutAnswers(Command<?> command, String task) {
        return command instanceof SubmitTaskFormCmd
                ? new SubmitTaskFormCmd(task, Map.of(), (boolean) read(command, "returnVariables"), (boolean) read(command, "deserializeValues"))
                : new CompleteTaskCmd(task, Map.of(), (boolean) read(command, "returnVariables"),
                        (boolean) read(command, "deserializeReturnedVariables"));
    }

    private static Object read(Object owner, String name) {
        Field field = ReflectionUtils.findField(owner.getClass(), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, owner);
    }
}
