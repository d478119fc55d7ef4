// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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

    /** By table, what stands in each row. */
    public static Map<String, List<String>> contents(JdbcClient database) {
        Map<String, List<String>> contents = new TreeMap<>();
        of(database).keySet().forEach(table -> contents.put(table, database.sql("select * from \"" + table + "\"").query((row, i) -> text(row)).list()));
        return contents;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getObject(column) instanceof byte[] bytes ? Arrays.hashCode(bytes) : row.getString(column)).append(" | ");
        }
        return text.toString();
    }

    /** By table, the number of rows. */
    public static Map<String, Long> of(JdbcClient database) {
        Map<String, Long> rows = new TreeMap<>();
        database.sql("select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC' and lower(table_name) <> 'sign_in_count'").query(String.class).list().forEach(table ->
                rows.put(table, database.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
        return rows;
    }
}
