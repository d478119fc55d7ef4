// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps people on the path of the models: whoever is signed in has the engine do only what {@link OpenCommands} names. The engine's own
 * permissions do not tell a start from a start behind a gate, and an administrator has all of them. Models, jobs and the start of the
 * program are nobody and do everything.
 */
public final class CommandGuard extends CommandInterceptor {

    private final IdentityService identities;
    private final Supplier<Administration> administration;

    CommandGuard(IdentityService identities, Supplier<Administration> administration) {
        this.identities = identities;
        this.administration = administration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // A command inside another command comes from a model or a delegate, not from outside.
        Authentication user = Context.getCommandContext() == null ? identities.getCurrentAuthentication() : null;
        if (user == null || OpenCommands.reads(command.getClass())) {
            return next.execute(command);
        }
        refuseClosed(user, command);
        return administration.get().watch(user, command, () -> next.execute(command));
    }

    /**
     * Refuses what {@link OpenCommands} does not name for a person.
     *
     * @param user null when it is the program itself, to which everything is open
     */
    public static void refuseClosed(Authentication user, Command<?> command) {
        if (user != null && !OpenCommands.isOpen(Caller.of(user), command)) {
            throw RefusalResponse.closed();
        }
    }
}
