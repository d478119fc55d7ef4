// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What falls due is done by the system, not by the administrator who moves the clock. */
final class Nobody {

    private Nobody() {
    }

    /** Does something as if nobody were signed in. */
    static void does(IdentityService identities, Runnable work) {
        SecurityContext caller = SecurityContextHolder.getContext();
        var engineCaller = identities.getCurrentAuthentication();
        SecurityContextHolder.clearContext();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            identities.setAuthentication(engineCaller);
            SecurityContextHolder.setContext(caller);
        }
    }
}
