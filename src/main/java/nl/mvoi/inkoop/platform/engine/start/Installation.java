// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What kind of installation this is: tried out on the embedded database, or meant to last. */
@Component
public class Installation {

    public static final String PRODUCTION_PROFILE = "productie";

    private final Environment environment;

    public Installation(Environment environment) {
        this.environment = environment;
    }

    /** Whether the profile {@value #PRODUCTION_PROFILE} is on. */
    public boolean isProduction() {
        return environment.acceptsProfiles(Profiles.of(PRODUCTION_PROFILE));
    }

    /** Whether the data sits in the database that comes with the application. */
    boolean isEmbedded() {
        return environment.getRequiredProperty("spring.datasource.url").startsWith("jdbc:h2:");
    }

    /** Whether demo users exist: only where it is tried out. */
    public boolean hasDemoUsers() {
        return isForTrying();
    }

    /** Whether it is only being tried out: on the embedded database and never in production. */
    boolean isForTrying() {
        return isEmbedded() && !isProduction();
    }

    /** Whether settings name a provider with which people sign in. */
    public boolean hasSingleSignOn() {
        return Binder.get(environment).bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class)).isBound();
    }

    /** Whether people may come in with a password of this application: as a setting says, else only where there is no other way in. */
    public boolean acceptsPasswords() {
        String said = environment.getProperty("mvoi.aanmelden.wachtwoord", "");
        return said.isBlank() ? !hasSingleSignOn() : Boolean.parseBoolean(said);
    }

    /** User id of the administrator that production asks for; empty when not given. */
    public String adminUser() {
        return environment.getProperty("mvoi.beheer.gebruiker", "");
    }

    /** Password of that administrator; empty when not given. */
    public String adminPassword() {
        return environment.getProperty("mvoi.beheer.wachtwoord", "");
    }
}
