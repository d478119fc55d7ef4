// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.filter.Authorization;
import org.camunda.bpm.webapp.impl.security.filter.RequestAuthorizer;

/**
 * Refuses a request to the engine's web applications, whoever sends it. Named in {@code mvoiSecurityFilterRules.json}: for
 * the set-up address, which could create an administrator (CVE-2026-77226), and for every address no other rule names,
 * because the engine itself would let those pass.
 */
public class RefuseAll implements RequestAuthorizer {

    @Override
    public Authorization authorize(Map<String, String> parameters) {
        return Authorization.denied(Authentication.ANONYMOUS);
    }
}
