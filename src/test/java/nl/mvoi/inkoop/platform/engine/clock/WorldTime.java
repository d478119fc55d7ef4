// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.context.ApplicationContext;

/** Brings the clock back to the time of the world between tests; the application itself only goes forward. */
public final class WorldTime {

    private WorldTime() {
    }

    public static void restore(ApplicationContext application) {
        application.getBean(ClockStore.class).keep(Duration.ZERO);
        SharedClock.runAhead(Duration.ZERO);
    }

    /** Lets the clock start at a moment at the office, also one that is over. */
    public static void begin(LocalDateTime moment) {
        SharedClock.runAhead(Duration.between(Instant.now(), moment.atZone(OfficeClock.ZONE)).truncatedTo(ChronoUnit.MILLIS));
    }
}
