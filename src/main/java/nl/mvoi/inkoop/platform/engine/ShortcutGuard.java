// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.Set;
import nl.mvoi.inkoop.platform.NotAllowed;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps users on the path of the model. The engine lets whoever may start a process start it behind a gate, and lets
 * whoever may complete a task leave it by an error, by an escalation, or with variables that no form asked for. No
 * permission tells these apart, so they are refused by name; administrators still may. Sending a message, moving a waiting
 * step on and deleting a running process leave no reason and a dossier without its process, so nobody may. The models
 * themselves may do all of it.
 */
final class ShortcutGuard extends CommandInterceptor {

    private static final Set<Class<?>> FOR_ADMINISTRATORS = Set.of(StartProcessInstanceAtActivitiesCmd.class,
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class);
    private static final Set<Class<?>> FOR_MODELS = Set.of(CorrelateMessageCmd.class, CorrelateAllMessageCmd.class,
            CorrelateAllMessageBatchCmd.class, MessageEventReceivedCmd.class, SignalCmd.class, DeleteProcessInstanceCmd.class,
            DeleteProcessInstancesCmd.class, DeleteProcessInstanceBatchCmd.class);

    private final IdentityService identities;

    ShortcutGuard(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // A command inside another command comes from a model or a delegate, not from outside.
        Authentication user = Context.getCommandContext() == null ? identities.getCurrentAuthentication() : null;
        if (user != null && FOR_MODELS.contains(command.getClass())) {
            throw RefusalResponse.of(new NotAllowed("Dit kan niet van buitenaf, ook niet als beheerder. Moet een inkoop stoppen? "
                    + "De opdrachtgever of een inkoper doet dat met het formulier ‘Inkoop intrekken’, met de reden erbij."));
        }
        if (user != null && FOR_ADMINISTRATORS.contains(command.getClass()) && !isAdministrator(user)) {
            throw RefusalResponse.of(new NotAllowed("Deze handeling kan alleen een beheerder uitvoeren. "
                    + "Rond de taak af met het formulier."));
        }
        return next.execute(command);
    }

    static boolean isAdministrator(Authentication user) {
        return user.getGroupIds() != null && user.getGroupIds().contains(EngineNames.ADMIN_GROUP);
    }
}
