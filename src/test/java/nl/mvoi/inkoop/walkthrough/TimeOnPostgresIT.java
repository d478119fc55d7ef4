// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.mvoi.inkoop.platform.engine.clock.TrialClock;
import nl.mvoi.inkoop.testing.PostgresTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The same on a real PostgreSQL, where there is no address for it: the clock is moved from inside. */
@Tag("sample")
@PostgresTest
@ExtendWith(OfEachKind.Only.class)
class TimeOnPostgresIT extends TimeWalkthroughs {

    @Autowired
    private TrialClock trial;

    @Override
    void moveTo(LocalDateTime moment) {
        assertThat(trial.moveTo(moment).failures()).isEmpty();
    }
}
