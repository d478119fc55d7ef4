// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Objects;
import nl.mvoi.inkoop.platform.AccessLog;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets people in with the name and password they have in Tasklist; their groups become their authorities. */
@Component
public class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final RememberedPasswords remembered;
    private final AccessLog log;

    EngineSignIn(IdentityService identities, RememberedPasswords remembered, AccessLog log) {
        this.identities = identities;
        this.remembered = remembered;
        this.log = log;
    }

    /** For programs, which send name and password with each call: what was right a moment ago is right now. */
    @Override
    public Authentication authenticate(Authentication asked) {
        String user = asked.getName();
        String password = Objects.toString(asked.getCredentials(), "");
        if (!remembered.wasRight(user, password)) {
            check(user, password);
            rememberAndNote(user, password);
        }
        return known(user);
    }

    /** The same for a program with a token that was looked at. */
    public AbstractAuthenticationToken knownBy(String user, String token) {
        if (!remembered.wasRight(user, token)) {
            rememberAndNote(user, token);
        }
        return known(user);
    }

    private void rememberAndNote(String user, String proof) {
        remembered.remember(user, proof);
        log.note(AccessLog.Act.SIGN_IN, user, "api");
    }

    /**
     * Looks whether a password is right.
     *
     * @throws BadCredentialsException when it is not
     * @throws SlowDown                when it came too soon after too many wrong ones
     */
    public void check(String user, String password) {
        try {
            if (!identities.checkPassword(user, password)) {
                throw new BadCredentialsException("Onbekende gebruiker of onjuist wachtwoord");
            }
        } catch (TooManyTries early) {
            throw new SlowDown(early.getMessage(), early.seconds());
        }
    }

    /** Somebody of whom it is certain who it is, with the groups of this moment. */
    AbstractAuthenticationToken known(String user) {
        var authorities = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId).map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
