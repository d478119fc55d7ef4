// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the trial clock runs ahead, so that a restart goes on from there. */
@Component
class ClockStore {

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration ahead() {
        return Duration.ofMillis(jdbc.sql("select ahead_millis from trial_clock").query(Long.class).single());
    }

    void keep(Duration ahead) {
        jdbc.sql("update trial_clock set ahead_millis = :millis").param("millis", ahead.toMillis()).update();
    }
}
