// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock everybody reads: days are days in Amsterdam. */
@Configuration(proxyBeanMethods = false)
public class OfficeClock {

    /** The time zone of the office; instants are stored in UTC. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** This moment the way it is stored, in UTC. */
    public static OffsetDateTime now(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
