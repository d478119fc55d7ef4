// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The sessions of the engine's web applications, which are those of our own pages too. A session lasts as long as the password it was
 * opened with: each request compares, so that it ends on every server at once.
 */
@Component
public class WebSessions {

    /** Fingerprint of the stored password with which the session was opened. */
    private static final String STAMP = "nl.mvoi.inkoop.stamp";

    private final ProcessEngine engine;
    private final AccessLog log;

    WebSessions(@Lazy ProcessEngine engine, AccessLog log) {
        this.engine = engine;
        this.log = log;
    }

    /** Who is signed in; ends the session when that account is gone or has another password. */
    public Optional<String> person(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            return Optional.ofNullable(name(session)).filter(person -> isStillGood(session, person) || end(session));
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    /** Whether this session, which may be null, is of somebody who signed in; the account is not looked at. */
    public static boolean isSignedIn(HttpSession session) {
        return name(session) != null;
    }

    /** Opens a new session for somebody whose password was right; false when this person may not use Tasklist. */
    public boolean open(HttpServletRequest request, String person) {
        UserAuthentication known = AuthenticationUtil.createAuthentication(engine, person);
        boolean mayWork = known != null && known.getAuthorizedApps().contains(EngineNames.TASKLIST);
        if (mayWork) {
            AuthenticationUtil.revalidateSession(request, known);
            noteChange(request, Optional.empty());
        }
        return mayWork;
    }

    /** Ends the session of who is signed in. */
    public void close(HttpServletRequest request) {
        Optional<String> person = person(request);
        person.ifPresent(one -> end(request.getSession(false)));
        noteChange(request, person);
    }

    /** Notes when a request signed somebody in or out. */
    public void noteChange(HttpServletRequest request, Optional<String> before) {
        HttpSession session = request.getSession(false);
        String now = name(session);
        if (now != null && session.getAttribute(STAMP) == null) {
            isStillGood(session, now);
            log.note(AccessLog.Act.SIGN_IN, now, "sessie");
        }
        if (now == null) {
            before.ifPresent(person -> log.note(AccessLog.Act.SIGN_OUT, person, "sessie"));
        }
    }

    /** Binds a session to the stored form of a password. */
    static void stamp(HttpSession session, String storedPassword) {
        session.setAttribute(STAMP, fingerprint(storedPassword));
    }

    private static boolean end(HttpSession session) {
        session.invalidate();
        return false;
    }

    /** A session without a stamp was opened just now. */
    private boolean isStillGood(HttpSession session, String person) {
        User user = engine.getIdentityService().createUserQuery().userId(person).singleResult();
        if (user != null && session.getAttribute(STAMP) == null) {
            stamp(session, user.getPassword());
        }
        return user != null && fingerprint(user.getPassword()).equals(session.getAttribute(STAMP));
    }

    private static String fingerprint(String storedPassword) {
        return Fingerprint.of(Objects.requireNonNullElse(storedPassword, ""));
    }

    private static String name(HttpSession session) {
        if (session == null) {
            return null;
        }
        Authentications signedIn = AuthenticationUtil.getAuthsFromSession(session);
        var person = signedIn.getAuthenticationForProcessEngine(EngineNames.ENGINE);
        return person == null ? null : person.getIdentityId();
    }
}
