// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import nl.mvoi.inkoop.platform.engine.people.DemoUsers;
import nl.mvoi.inkoop.platform.engine.people.ProgramNames;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start in production with settings that are only good for trying out. It looks before any bean is made, so
 * that no database is opened or created first.
 */
@Component
@Profile(Installation.PRODUCTION_PROFILE)
class ProductionGate implements BeanFactoryPostProcessor, EnvironmentAware, Ordered {

    static final int MINIMUM_PASSWORD_LENGTH = 12;
    private static final String PASSWORD_REMEDY = "Zet in MVOI_BEHEER_WACHTWOORD een wachtwoord van minstens "
            + MINIMUM_PASSWORD_LENGTH + " tekens dat alleen u kent.";

    private Installation installation;

    @Override
    public void setEnvironment(Environment environment) {
        installation = new Installation(environment);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (installation.isEmbedded()) {
            throw new StartRefused("In productie is de ingebouwde database H2 niet toegestaan.",
                    "Geef met SPRING_DATASOURCE_URL, _USERNAME en _PASSWORD een PostgreSQL-database op.");
        }
        if (!installation.acceptsPasswords()) {
            return;
        }
        if (installation.adminUser().isBlank()) {
            throw new StartRefused("Er is geen beheerder opgegeven.",
                    "Zet in MVOI_BEHEER_GEBRUIKER de gebruikersnaam van de beheerder.");
        }
        if (ProgramNames.isOne(installation.adminUser())) {
            throw new StartRefused("De gebruikersnaam ‘" + installation.adminUser() + "’ gebruikt het programma zelf.",
                    "Zet in MVOI_BEHEER_GEBRUIKER een andere gebruikersnaam.");
        }
        checkPassword(installation.adminUser(), installation.adminPassword());
    }

    private static void checkPassword(String user, String password) {
        if (password.isBlank()) {
            throw new StartRefused("Er is geen wachtwoord voor de beheerder opgegeven.", PASSWORD_REMEDY);
        }
        if (password.length() < MINIMUM_PASSWORD_LENGTH) {
            throw new StartRefused("Het wachtwoord van de beheerder is te kort.", PASSWORD_REMEDY);
        }
        boolean known = password.equalsIgnoreCase(user)
                || DemoUsers.ALL.stream().anyMatch(demo -> password.equalsIgnoreCase(demo.id()));
        if (known) {
            throw new StartRefused("Het wachtwoord van de beheerder is gelijk aan een gebruikersnaam.", PASSWORD_REMEDY);
        }
    }
}
