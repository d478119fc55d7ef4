// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * The closed list of what a person may have the engine do, whichever way it is asked: the same as {@link OpenOperations}, for a way in
 * that nobody thought of. Deploying, moving, suspending, migrating, deleting and setting variables are not in it.
 */
final class OpenCommands {

    private static final Map<Caller, Set<Class<?>>> CHANGING = new EnumMap<>(Map.of(
            Caller.PERSON, Set.of(CheckPassword.class, SaveUserCmd.class),
            Caller.WORKER, Set.of(StartProcessInstanceCmd.class, SubmitStartFormCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class,
                    CompleteTaskCmd.class, SubmitTaskFormCmd.class),
            Caller.ADMINISTRATOR, Set.of(CreateUserCmd.class, DeleteUserCmd.class, UnlockUserCmd.class, CreateMembershipCmd.class,
                    DeleteMembershipCmd.class, SetJobRetriesCmd.class)));
    /** How the engine and its web applications name what only reads. */
    private static final Pattern READING = Pattern.compile(
            "(Get|Is|Find|ExecuteFilter)\\w*Cmd(Typed)?|\\w*Query\\w*|\\w+Report\\w*Impl\\$\\w+|AuthorizationCheckCmd");
    private static final String OURS = "nl.mvoi.inkoop.";

    private OpenCommands() {
    }

    static boolean isOpen(Set<Caller> callers, Command<?> command) {
        Class<?> kind = command.getClass();
        return reads(kind) || callers.stream().anyMatch(caller -> CHANGING.getOrDefault(caller, Set.of()).contains(kind));
    }

    /** Whether the command only reads, or is work of this application itself, which checks for itself. */
    static boolean reads(Class<?> kind) {
        String name = kind.getName();
        return name.startsWith(OURS) || READING.matcher(name.substring(name.lastIndexOf('.') + 1)).matches()
                || READING.matcher(name.substring(name.lastIndexOf('$') + 1)).matches();
    }
}
