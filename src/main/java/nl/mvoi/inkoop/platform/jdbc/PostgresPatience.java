// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How long we wait for PostgreSQL, in seconds. By itself its driver waits for ever for a server that no longer answers, and so does
 * everybody who waits for a connection. {@link DatabaseWatch} breaks these connections long before the last limit. What stands in the
 * address of the database goes before this.
 */
@Component
class PostgresPatience implements BeanPostProcessor {

    private static final Map<String, String> PATIENCE = Map.of("connectTimeout", "1", "loginTimeout", "1", "cancelSignalTimeout", "1",
            "socketTimeout", "60", "socketFactory", DatabaseSockets.class.getName());

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            PATIENCE.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
