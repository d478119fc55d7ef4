// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that tells which statements changed something, and what its tables hold. */
@TestConfiguration(proxyBeanMethods = false)
class WatchedDatabase implements BeanPostProcessor {

    private static final Pattern WRITING = Pattern.compile("\\s*(insert|update|delete|merge|truncate|alter|drop|create)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Deployed files, which are long; that there are more or fewer shows in the tables of definitions. */
    private static final String FILES = "ACT_GE_BYTEARRAY";

    /** Counts wrong passwords: the one thing that a refusal may write. */
    private static final String COUNTING = "SIGN_IN_COUNT";

    private final List<String> writes = new CopyOnWriteArrayList<>();
    private DataSource plain;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource database)) {
            return bean;
        }
        plain = database;
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    /** The statements that wrote since the last time this was asked. */
    List<String> writes() {
        List<String> seen = new ArrayList<>(writes);
        writes.clear();
        return seen;
    }

    /** Everything in every table. */
    Map<String, List<Map<String, Object>>> content() {
        JdbcTemplate sql = new JdbcTemplate(plain);
        Map<String, List<Map<String, Object>>> content = new HashMap<>();
        sql.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_name <> ?", String.class, COUNTING)
                .forEach(table -> content.put(table, sql.queryForList("select " + (table.equals(FILES) ? "ID_, REV_, NAME_" : "*")
                        + " from \"" + table + "\"").stream().map(WatchedDatabase::comparable).toList()));
        return content;
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> texts = new HashMap<>();
        row.forEach((column, value) -> texts.put(column, value instanceof byte[] bytes ? List.of(bytes.length) : String.valueOf(value)));
        return texts;
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare") && arguments[0] instanceof String sql && WRITING.matcher(sql).matches()
                    && !sql.toUpperCase(Locale.ROOT).contains(COUNTING)) {
                writes.add(sql);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
