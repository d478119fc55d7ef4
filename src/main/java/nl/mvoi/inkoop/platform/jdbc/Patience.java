// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts {@link PatientPool} before the pool. */
@Component
class Patience implements BeanPostProcessor {

    /** Shorter than a browser or a proxy waits for an answer, and long enough for a hundred people at the same instant. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ObjectProvider<DatabaseWatch> watch;

    Patience(ObjectProvider<DatabaseWatch> watch) {
        this.watch = watch;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new PatientPool(pool, () -> watch.getObject().isAway(), LONGEST) : bean;
    }
}
