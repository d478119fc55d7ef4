// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much stands in each table, ours and the engine's, to see that a refused call left nothing. That somebody signed in for it, in a request of
 * its own, is left out.
 */
public final class AllTables {

    private AllTables() {
    }

    /** By table, the number of rows. */
    public static Map<String, Long> of(JdbcClient database) {
        Map<String, Long> rows = new TreeMap<>();
        database.sql("select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC' and lower(table_name) <> 'sign_in_count'").query(String.class).list().forEach(table ->
                rows.put(table, database.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
        return rows;
    }
}
