// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TrialTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves application and engine to a later moment, through everything that falls due on the way: from due date to due date and from
 * day to day, so that a timer made by a timer falls due on its own day. One movement at a time.
 */
@Component
public class TrialClock implements TrialTime {

    /** Holidays and numbers of dossiers are known until a year later. */
    private static final LocalDate LAST_DAY = LocalDate.of(2042, 12, 31);

    private final Clock clock;
    private final ClockStore store;
    private final Workers workers;
    private final ProcessEngine engine;
    private final ObjectProvider<DailyWork> daily;

    TrialClock(Clock clock, ClockStore store, Workers workers, @Lazy ProcessEngine engine, ObjectProvider<DailyWork> daily) {
        this.clock = clock;
        this.store = store;
        this.workers = workers;
        this.engine = engine;
        this.daily = daily;
    }

    /**
     * What a movement did.
     *
     * @param now      the moment arrived at, at the office
     * @param done     how many jobs ran
     * @param failures what failed, each once; the engine tries jobs again as always
     */
    public record Arrival(LocalDateTime now, int done, List<Failure> failures) {
    }

    /**
     * Something that failed.
     *
     * @param dossier its dossier, or null
     * @param step    id of the element in the model, kind of work in the background, or name of daily work; null when none is known
     */
    public record Failure(DossierNumber dossier, String step) {
    }

    /** The present moment at the office. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    @Override
    public Optional<LocalDateTime> moved() {
        return SharedClock.ahead().isZero() ? Optional.empty() : Optional.of(now());
    }

    /**
     * Moves to a later moment at the office and does all that falls due on the way, before it comes back.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when the moment is not later, or too far away
     */
    public synchronized Arrival moveTo(LocalDateTime moment) {
        Instant end = moment.atZone(OfficeClock.ZONE).toInstant();
        check(end);
        DueWork work = new DueWork(engine.getManagementService(), engine.getRuntimeService());
        workers.restDuring(() -> Nobody.does(engine.getIdentityService(), () -> walk(work, end)));
        return new Arrival(now(), work.done(), work.failures());
    }

    private void check(Instant end) {
        Problems problems = new Problems();
        problems.addIf(!end.isAfter(clock.instant()), "'nu' moet later zijn dan wat de proefklok nu zegt: " + DutchFormat.moment(now())
                + ". De klok gaat alleen vooruit.");
        problems.addIf(LocalDate.ofInstant(end, OfficeClock.ZONE).isAfter(LAST_DAY),
                "'nu' ligt te ver weg. De proefklok gaat tot en met " + DutchFormat.day(LAST_DAY) + ".");
        problems.refuseIfAny();
    }

    private void walk(DueWork work, Instant end) {
        Instant looked = runAll(work);
        while (clock.instant().isBefore(end)) {
            Instant midnight = nextMidnight();
            Instant next = Stream.of(Optional.of(end), Optional.of(midnight), work.nextMoment(looked, end)).flatMap(Optional::stream)
                    .min(Instant::compareTo).orElse(end);
            set(next);
            looked = runAll(work);
            if (next.equals(midnight) || next.equals(end)) {
                daily.forEach(work::run);
                looked = runAll(work);
            }
        }
    }

    /** When it began to look: the clock goes on meanwhile, and what falls due after the last look must not wait a day. */
    private Instant runAll(DueWork work) {
        Instant looked = clock.instant();
        work.runAll();
        return looked;
    }

    private Instant nextMidnight() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** The world does not wait: when it has come that far by itself, nothing moves. */
    private void set(Instant moment) {
        Duration step = Duration.ofMillis(moment.toEpochMilli() - clock.millis());
        if (!step.isNegative() && !step.isZero()) {
            Duration ahead = SharedClock.ahead().plus(step);
            store.keep(ahead);
            SharedClock.runAhead(ahead);
            HistoryKeeping.adapt(engine);
        }
    }
}
