// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Optional;
import nl.mvoi.inkoop.platform.CurrentUser;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whom the engine's web applications or, outside them, Spring Security let in. */
@Component
class SignedInUser implements CurrentUser {

    private final IdentityService identities;

    SignedInUser(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<String> id() {
        return engineUser().map(org.camunda.bpm.engine.impl.identity.Authentication::getUserId)
                .or(() -> apiUser().map(Authentication::getName));
    }

    @Override
    public boolean inGroup(String group) {
        return engineUser().map(user -> user.getGroupIds() != null && user.getGroupIds().contains(group))
                .or(() -> apiUser().map(user -> user.getAuthorities().stream()
                        .anyMatch(authority -> group.equals(authority.getAuthority()))))
                .orElse(false);
    }

    private Optional<org.camunda.bpm.engine.impl.identity.Authentication> engineUser() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).filter(user -> user.getUserId() != null);
    }

    private static Optional<Authentication> apiUser() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(user -> user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken));
    }
}
