// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our own sign-in in the engine. First of all: other plug-ins remember the identity service that they find. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeopleSetUp extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Throttle> throttle;
    private final ObjectProvider<AccessLog> log;
    private final Installation installation;

    PeopleSetUp(ObjectProvider<Throttle> throttle, ObjectProvider<AccessLog> log, Installation installation) {
        this.throttle = throttle;
        this.log = log;
        this.installation = installation;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new SlowHash());
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(OwnIdentities.class));
        configuration.setIdentityService(new GuardedIdentityService(throttle, log, installation.acceptsPasswords()));
    }
}
