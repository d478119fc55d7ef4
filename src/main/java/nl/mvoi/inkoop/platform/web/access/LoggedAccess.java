// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes who came in, looked and administered to files of its own. When that fails, what was asked for goes on. */
@Component
class LoggedAccess implements AccessLog {

    /** So many different refusals a minute are named; that is at most some 150 megabytes a day. */
    private static final int REFUSALS_A_MINUTE = 300;
    private static final Logger LOG = LoggerFactory.getLogger(LoggedAccess.class);

    // Asked for late: the engine's own guards write here too, and the people are in the engine.
    private final ObjectProvider<People> people;
    private final Clock clock;
    private final DayFiles files;
    private final Counter failed;
    private final Repeats refusals = new Repeats(REFUSALS_A_MINUTE);
    private final Repeats reads = new Repeats(Integer.MAX_VALUE);
    private boolean failing;

    LoggedAccess(ObjectProvider<People> people, Clock clock, MeterRegistry meters, @Value("${mvoi.data-dir}") Path data,
            @Value("${mvoi.toezicht.bewaardagen}") int daysToKeep) {
        this.people = people;
        this.clock = clock;
        this.files = new DayFiles(data.resolve("toezicht"), daysToKeep);
        this.failed = meters.counter("mvoi.toezicht.mislukt");
    }

    @Override
    public void note(Act act, String account, String subject) {
        Entry entry = new Entry(act, act == Act.FAILED_SIGN_IN ? known(account) : account, subject, source());
        write(switch (act) {
            case REFUSED, FAILED_SIGN_IN -> refusals.add(entry, clock.instant());
            case DOSSIER_READ -> reads.add(entry, clock.instant());
            case SIGN_IN, SIGN_OUT, ADMINISTRATION -> List.of(Line.once(entry, clock.instant()));
        });
    }

    /** Writes the counts of the minute before. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void count() {
        write(refusals.over(clock.instant()));
        write(reads.over(clock.instant()));
    }

    /** Writes what is still being counted. */
    @PreDestroy
    void close() {
        write(refusals.all());
        write(reads.all());
    }

    private String known(String account) {
        try {
            return account != null && people.getObject().find(account).isPresent() ? account : AccessLog.UNKNOWN;
        } catch (RuntimeException databaseAway) {
            return AccessLog.UNKNOWN;
        }
    }

    private static String source() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? current.getRequest().getRemoteAddr() : "";
    }

    private void write(List<Line> lines) {
        for (Line line : lines) {
            try {
                files.append(LocalDate.ofInstant(line.at(), ZoneOffset.UTC), CommonSchema.json(line));
                tell(false, null);
            } catch (IOException | RuntimeException full) {
                failed.increment();
                tell(true, full);
            }
        }
    }

    // Once when it begins and once when it is over: a full disk must not be filled by saying so.
    private synchronized void tell(boolean fails, Exception why) {
        if (fails && !failing) {
            LOG.error("Het toezichtlogboek kan niet worden geschreven. Het programma werkt door.", why);
        } else if (!fails && failing) {
            LOG.info("Het toezichtlogboek wordt weer geschreven.");
        }
        failing = fails;
    }
}
