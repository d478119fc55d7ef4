// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.mvoi.inkoop.platform.engine.clock.TrialClock;
import nl.mvoi.inkoop.testing.RealPostgres;
import nl.mvoi.inkoop.testing.WithDemoUsers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same on a real PostgreSQL, where there is no address for it: the clock is moved from inside. It takes every dossier along, so
 * these have an application of their own.
 */
@Tag("spring")
@Tag("sample")
@DirtiesContext
@Import(WithDemoUsers.class)
@ExtendWith(OfEachKind.Only.class)
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "mvoi.data-dir=target/test-data", "mvoi.herinneringen.cron=-"})
class TimeOnPostgresIT extends TimeWalkthroughs {

    @Autowired
    private TrialClock trial;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealPostgres.use(registry, "tijd");
    }

    @Override
    void moveTo(LocalDateTime moment) {
        assertThat(trial.moveTo(moment).failures()).isEmpty();
    }
}
