// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow. Each try counts as wrong before the password is looked at, so that many at the same instant count as many, and is
 * taken back when it was right. A try that comes too early is not looked at and changes nothing.
 */
@Component
class Throttle {

    private static final List<Counter> FOR_STRANGERS = List.of(Counter.HERE, Counter.ADDRESS, Counter.ACCOUNT);
    /** After how long without a wrong password the count starts again. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private final SignInCounts counts;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Throttle(SignInCounts counts, Clock clock, PlatformTransactionManager transactions) {
        this.counts = counts;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Lets a try pass and counts it.
     *
     * @return what it was counted by
     * @throws TooManyTries when it comes too early
     */
    List<Counter> admit(Attempt attempt) {
        Instant now = clock.instant();
        refuseIfEarly(earliest(attempt), now);
        List<Counter> counters = counters(attempt, now);
        Map<String, Counter> byKey = counters.stream().collect(Collectors.toMap(attempt::key, Function.identity()));
        counts.forget(now);
        byKey.keySet().forEach(key -> counts.ensure(key, now.plus(MEMORY)));
        ownTransaction.executeWithoutResult(status -> count(byKey, now));
        return counters;
    }

    /** Takes back what a try counted, for its password was right; its browser is known from now on. */
    void wasRight(Attempt attempt, List<Counter> counters) {
        Instant now = clock.instant();
        attempt.browser().ifPresent(sign -> makeKnown(attempt.key(Counter.BROWSER), now));
        if (counters.equals(FOR_STRANGERS)) {
            ownTransaction.executeWithoutResult(status -> takeBack(attempt, now));
        }
    }

    private void makeKnown(String key, Instant now) {
        counts.ensure(key, now.plus(KnownBrowser.KNOWN));
        counts.keep(new SignInCounts.Row(key, 0, Optional.empty()), now.plus(KnownBrowser.KNOWN));
    }

    /** Who guesses at many people gains nothing by signing in himself in between: only that one try is taken back. */
    private void takeBack(Attempt attempt, Instant now) {
        List<SignInCounts.Row> rows = counts.lock(FOR_STRANGERS.stream().map(attempt::key).toList(), now);
        rows.forEach(row -> counts.keep(oneLess(row), now.plus(MEMORY)));
        counts.delete(attempt.key(Counter.HERE));
    }

    /** From when on a try is looked at; empty when that is now. */
    Optional<Instant> earliest(Attempt attempt) {
        Instant now = clock.instant();
        return earliest(counts.find(counters(attempt, now).stream().map(attempt::key).toList(), now), now);
    }

    private List<Counter> counters(Attempt attempt, Instant now) {
        return isKnown(attempt, now) ? List.of(Counter.BROWSER) : FOR_STRANGERS;
    }

    private boolean isKnown(Attempt attempt, Instant now) {
        return attempt.browser().isPresent() && !counts.find(List.of(attempt.key(Counter.BROWSER)), now).isEmpty();
    }

    private void count(Map<String, Counter> byKey, Instant now) {
        List<SignInCounts.Row> rows = counts.lock(byKey.keySet(), now);
        refuseIfEarly(earliest(rows, now), now);
        rows.forEach(row -> count(row, byKey.get(row.key()), now));
    }

    private void count(SignInCounts.Row row, Counter counter, Instant now) {
        int failures = row.failures() + 1;
        Optional<Instant> until = Optional.of(counter.wait(failures)).filter(wait -> !wait.isZero()).map(now::plus);
        counts.keep(new SignInCounts.Row(row.key(), failures, until), now.plus(counter == Counter.BROWSER ? KnownBrowser.KNOWN : MEMORY));
    }

    private static void refuseIfEarly(Optional<Instant> earliest, Instant now) {
        earliest.ifPresent(until -> {
            throw new TooManyTries(Duration.between(now, until));
        });
    }

    private static Optional<Instant> earliest(List<SignInCounts.Row> rows, Instant now) {
        return rows.stream().flatMap(row -> row.waitsUntil().stream()).filter(now::isBefore).max(Instant::compareTo);
    }

    private static SignInCounts.Row oneLess(SignInCounts.Row row) {
        return new SignInCounts.Row(row.key(), Math.max(0, row.failures() - 1), Optional.empty());
    }
}
