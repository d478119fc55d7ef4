// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How everybody reads the one {@link Clock} bean: days are days in Amsterdam. */
public final class OfficeClock {

    /** The time zone of the office; instants are stored in UTC. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private OfficeClock() {
    }

    /** This moment the way it is stored, in UTC. */
    public static OffsetDateTime now(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The same moment the way it is stored, in UTC. */
    public static OffsetDateTime stored(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
