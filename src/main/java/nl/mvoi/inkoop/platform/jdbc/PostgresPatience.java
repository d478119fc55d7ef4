// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How long we wait for PostgreSQL, in seconds. By itself its driver waits for ever for a server that no longer answers, and so does
 * everybody who waits for a connection. What stands in the address of the database goes before this.
 */
@Component
class PostgresPatience implements BeanPostProcessor {

    static final Map<String, String> SECONDS = Map.of("connectTimeout", "2", "loginTimeout", "2", "socketTimeout", "4",
            "cancelSignalTimeout", "2");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            SECONDS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
