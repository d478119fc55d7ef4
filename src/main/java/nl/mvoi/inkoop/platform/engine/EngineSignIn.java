// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets API users in with the name and password they have in Tasklist; their groups become their authorities. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identities;

    EngineSignIn(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String user = asked.getName();
        if (!(asked.getCredentials() instanceof String password) || !isRight(user, password)) {
            throw new BadCredentialsException("Onbekende gebruiker of onjuist wachtwoord");
        }
        return known(user);
    }

    /** Somebody of whom it is certain who it is, with the groups of this moment. */
    Authentication known(String user) {
        var authorities = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId).map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    private boolean isRight(String user, String password) {
        try {
            return identities.checkPassword(user, password);
        } catch (org.camunda.bpm.engine.AuthenticationException tooManyAttempts) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
