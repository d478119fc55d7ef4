// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody filled in on earlier requests, however many there are. */
@Repository
public class UsedBefore {

    private static final int MOST_READ = 50;

    private final JdbcClient database;

    UsedBefore(JdbcClient database) {
        this.database = database;
    }

    /** What one request was about and who pays; the code is null where none was given. */
    public record Request(String department, String budgetCode, String cpvCode) {
    }

    /** Those of the last requests of this person, newest first. */
    public List<Request> by(String person) {
        return database.sql("select department, budget_code, cpv_code from dossier where requested_by = :person order by id desc fetch first " + MOST_READ
                        + " rows only").param("person", person)
                .query((row, at) -> new Request(row.getString(1), row.getString(2), row.getString(3))).list();
    }
}
