// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Accounts that are closed for a while after wrong passwords. The engine measures that with its own clock; the end of it moves
 * along, so that who had to wait half a minute still waits half a minute of the world.
 */
@Component
class Lockouts {

    private final ProcessEngine engine;

    Lockouts(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Moves the end of every lock-out as far as the clock moves. */
    void moveAlong(Duration step) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getReadOnlyIdentityProvider().createUserQuery(context).list().stream().map(UserEntity.class::cast)
                    .filter(user -> user.getLockExpirationTime() != null).forEach(user -> postpone(context, user, step));
            return null;
        });
    }

    private static void postpone(CommandContext context, UserEntity user, Duration step) {
        Date later = Date.from(user.getLockExpirationTime().toInstant().plus(step));
        context.getIdentityInfoManager().updateUserLock(user, user.getAttempts(), later);
    }
}
