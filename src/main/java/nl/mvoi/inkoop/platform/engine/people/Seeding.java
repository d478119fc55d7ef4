// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.List;
import nl.mvoi.inkoop.platform.engine.start.EngineTables;
import nl.mvoi.inkoop.platform.engine.start.Installation;
import nl.mvoi.inkoop.platform.engine.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts groups, rights, filters and people in place before the first request can come in. Either all of it is stored or,
 * when the start is refused, nothing.
 */
@Component
public class Seeding implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

    private final Installation installation;
    private final EngineTables tables;
    private final GroupSeeding groups;
    private final FilterSeeding filters;
    private final Accounts accounts;
    private final AccountNames names;
    private final TransactionOperations transactions;

    Seeding(Installation installation, EngineTables tables, GroupSeeding groups, FilterSeeding filters, Accounts accounts,
            AccountNames names, TransactionOperations transactions) {
        this.installation = installation;
        this.tables = tables;
        this.groups = groups;
        this.filters = filters;
        this.accounts = accounts;
        this.names = names;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (installation.isProduction()) {
            refuseDemoPasswords();
        }
        transactions.executeWithoutResult(status -> seed());
        names.shutOut().forEach(account -> LOG.warn("Met het account ‘{}’ kan niemand meer inloggen: onder die naam staat het programma zelf "
                + "in tijdlijnen en logboeken. Maak voor deze persoon een account met een andere naam en verwijder ‘{}’.", account, account));
    }

    void seed() {
        tables.prepare();
        groups.seed();
        filters.seed();
        if (!installation.acceptsPasswords()) {
            LOG.info("Aanmelden gaat alleen via het account van de gemeente; er zijn geen gebruikers aangemaakt.");
        } else if (installation.isProduction()) {
            seedAdministrator(installation.adminUser(), installation.adminPassword());
        } else if (installation.hasDemoUsers()) {
            DemoUsers.ALL.forEach(accounts::ensureDemoUser);
        } else {
            LOG.warn("Er zijn geen gebruikers aangemaakt: demogebruikers bestaan alleen op de ingebouwde database. Start met het "
                    + "profiel {} (SPRING_PROFILES_ACTIVE) en geef met MVOI_BEHEER_GEBRUIKER en MVOI_BEHEER_WACHTWOORD een "
                    + "beheerder op; die maakt de andere gebruikers aan.", Installation.PRODUCTION_PROFILE);
        }
    }

    private void seedAdministrator(String user, String password) {
        if (!accounts.exists(user) && !accounts.isAcceptable(user, password)) {
            throw new StartRefused("Het wachtwoord van de beheerder is te eenvoudig.",
                    "Kies voor MVOI_BEHEER_WACHTWOORD een wachtwoord met een hoofdletter, een kleine letter, een cijfer en een "
                            + "leesteken, waarin de gebruikersnaam niet voorkomt.");
        }
        accounts.ensureAdministrator(user, password);
    }

    private void refuseDemoPasswords() {
        List<String> open = DemoUsers.ALL.stream().map(DemoUsers.DemoUser::id)
                .filter(id -> accounts.hasPassword(id, id)).toList();
        if (!open.isEmpty()) {
            throw new StartRefused("In de database staan demogebruikers met hun demowachtwoord: " + String.join(", ", open) + ".",
                    "Verwijder deze gebruikers of geef ze een ander wachtwoord, of kies een lege database.");
        }
    }
}
