// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Whoever lacks the rights for a command reads so in plain words, not in the engine's, which name permissions and resources. */
final class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        // A command inside another command is not asked by a user.
        boolean fromOutside = Context.getCommandContext() == null;
        try {
            return next.execute(command);
        } catch (AuthorizationException e) {
            throw fromOutside ? new AuthorizationException(RefusalResponse.NO_RIGHTS) : e;
        }
    }
}
