// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import nl.mvoi.inkoop.platform.jdbc.DatabaseWatch;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health of the database, known at once: whoever asks must not wait for the pool in which everybody waits. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch database;

    DatabaseHealth(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return (database.isAway() ? Health.down() : Health.up()).build();
    }
}
