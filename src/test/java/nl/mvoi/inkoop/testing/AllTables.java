// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much stands in each table, ours and the engine's, to see that a refused call left nothing. That somebody signed in for it, in a request of
 * its own, is left out.
 */
public final class AllTables {

    private AllTables() {
    }

    /** By table, what stands in each row. */
    public static Map<String, List<List<Object>>> contents(JdbcClient database) {
        return byTable(database, table -> database.sql("select * from \"" + table + "\"").query(AllTables::rows));
    }

    private static List<List<Object>> rows(ResultSet found) throws SQLException {
        int columns = found.getMetaData().getColumnCount();
        List<List<Object>> rows = new ArrayList<>();
        while (found.next()) {
            Object[] row = new Object[columns];
            for (int column = 0; column < columns; column++) {
                Object value = found.getObject(column + 1);
                row[column] = value instanceof byte[] bytes ? Arrays.hashCode(bytes)
                        : value instanceof Blob ? Arrays.hashCode(found.getBytes(column + 1))
                        : value instanceof Clob ? found.getString(column + 1) : value;
            }
            rows.add(Arrays.asList(row));
        }
        return rows;
    }

    /** By table, the number of rows. */
    public static Map<String, Long> of(JdbcClient database) {
        return byTable(database, table -> database.sql("select count(*) from \"" + table + "\"").query(Long.class).single());
    }

    private static <T> Map<String, T> byTable(JdbcClient database, Function<String, T> asked) {
        Map<String, T> found = new TreeMap<>();
        database.sql("select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC' and lower(table_name) <> 'sign_in_count'")
                .query(String.class).list().forEach(table -> found.put(table, asked.apply(table)));
        return found;
    }
}
