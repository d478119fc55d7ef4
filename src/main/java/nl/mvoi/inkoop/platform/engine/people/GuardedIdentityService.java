// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.mvoi.inkoop.platform.AccessLog;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Every password that anybody gives passes here: at each way in, and where somebody changes a password. Outside a request nobody
 * guesses, so nothing is counted there.
 */
final class GuardedIdentityService extends IdentityServiceImpl {

    /** Each comparison takes memory and a processor for a while; more at once would take them from everybody else. */
    private static final int AT_ONCE = 4;

    private final Semaphore slots = new Semaphore(Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors()), true);
    private final ObjectProvider<Throttle> throttle;
    private final ObjectProvider<AccessLog> log;
    private final boolean passwordsCount;

    /** @param passwordsCount false where people come in through the city's own sign-in only: then no password is right */
    GuardedIdentityService(ObjectProvider<Throttle> throttle, ObjectProvider<AccessLog> log, boolean passwordsCount) {
        this.throttle = throttle;
        this.log = log;
        this.passwordsCount = passwordsCount;
    }

    @Override
    public boolean checkPassword(String account, String password) {
        return request().map(request -> isRight(Attempt.of(account, request), password)).orElseGet(() -> compare(account, password));
    }

    /** Who changes the own password stays signed in where that is done, and nowhere else. */
    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        super.saveUser(user, skipPasswordPolicy);
        if (getCurrentAuthentication() != null && user.getId().equals(getCurrentAuthentication().getUserId())) {
            request().map(request -> request.getSession(false))
                    .ifPresent(session -> WebSessions.stamp(session, ((UserEntity) user).getPassword()));
        }
    }

    private boolean isRight(Attempt attempt, String password) {
        List<Counter> counters = throttle.getObject().admit(attempt);
        boolean right = inTurn(attempt.account(), password) && passwordsCount && !ProgramNames.isOne(attempt.account());
        if (right) {
            throttle.getObject().wasRight(attempt, counters);
        } else {
            note(attempt);
        }
        return right;
    }

    /** Before the engine takes a connection to the database, so that who waits here keeps nobody else waiting. */
    private boolean inTurn(String account, String password) {
        slots.acquireUninterruptibly();
        try {
            return compare(account, password);
        } finally {
            slots.release();
        }
    }

    private boolean compare(String account, String password) {
        try {
            return super.checkPassword(account, password);
        } catch (OptimisticLockingException renewedMeanwhile) {
            return super.checkPassword(account, password);
        }
    }

    /** Tries that come too early are not noted one by one: whoever sends thousands would fill the log. */
    private void note(Attempt attempt) {
        boolean waits = throttle.getObject().earliest(attempt).isPresent();
        log.getObject().note(AccessLog.Act.FAILED_SIGN_IN, attempt.account(),
                waits ? "onjuist wachtwoord; de volgende poging moet wachten" : "onjuist wachtwoord");
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes()).filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
    }
}
