// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Brings the clock back to the time of the world between tests; the application itself only goes forward. */
public final class WorldTime {

    private WorldTime() {
    }

    public static void restore(ApplicationContext application) {
        application.getBean(ClockStore.class).keep(Duration.ZERO);
        SharedClock.runAhead(Duration.ZERO);
    }
}
