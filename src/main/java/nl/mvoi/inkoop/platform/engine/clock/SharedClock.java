// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The clock of the application and the engine: the time of the world and how far they run ahead of it. Both are set here and
 * nowhere else, so that they never differ. The engine keeps its clock once for the whole JVM, and so does this one.
 */
final class SharedClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    private final Clock world;

    SharedClock(ZoneId zone) {
        world = Clock.system(zone);
    }

    /** How far the clock runs ahead of the world, in whole milliseconds. */
    static Duration ahead() {
        return ahead;
    }

    /** Lets application and engine run ahead of the world. */
    static synchronized void runAhead(Duration distance) {
        ClockUtil.offset(distance.toMillis());
        ahead = distance;
    }

    @Override
    public Instant instant() {
        return world.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return world.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SharedClock(zone);
    }
}
