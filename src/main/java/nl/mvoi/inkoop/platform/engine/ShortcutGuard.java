// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.Set;
import nl.mvoi.inkoop.platform.NotAllowed;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps users on the path of the model. The engine lets whoever may start a process start it behind a gate, and lets
 * whoever may complete a task leave it by an error, by an escalation, or with variables that no form asked for. No
 * permission tells these apart, so they are refused by name. The models themselves and administrators still may.
 */
final class ShortcutGuard extends CommandInterceptor {

    private static final Set<Class<?>> SHORTCUTS = Set.of(StartProcessInstanceAtActivitiesCmd.class,
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class);

    private final IdentityService identities;

    ShortcutGuard(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (SHORTCUTS.contains(command.getClass()) && askedByUser()) {
            throw RefusalResponse.of(new NotAllowed("Deze handeling kan alleen een beheerder uitvoeren. "
                    + "Rond de taak af met het formulier."));
        }
        return next.execute(command);
    }

    private boolean askedByUser() {
        // A command inside another command comes from a model or a delegate, not from outside.
        boolean fromOutside = Context.getCommandContext() == null;
        Authentication user = identities.getCurrentAuthentication();
        return fromOutside && user != null
                && (user.getGroupIds() == null || !user.getGroupIds().contains(EngineNames.ADMIN_GROUP));
    }
}
