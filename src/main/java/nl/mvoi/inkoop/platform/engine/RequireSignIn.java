// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Lets a request to the engine's web applications pass only when its sender has signed in. Named in
 * {@code mvoiSecurityFilterRules.json} for addresses that do not name an engine.
 */
public class RequireSignIn implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        Authentications signedIn = Authentications.getCurrent();
        return signedIn == null ? Authorization.denied(Authentication.ANONYMOUS)
                : Authorization.grantedUnlessNull(signedIn.getAuthenticationForProcessEngine(EngineNames.ENGINE));
    }
}
