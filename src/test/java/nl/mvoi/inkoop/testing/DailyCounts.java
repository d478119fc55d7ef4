// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.time.LocalDate;
import nl.mvoi.inkoop.platform.DailyCount.Act;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people did today, as it is counted. */
public final class DailyCounts {

    private DailyCounts() {
    }

    /** Somebody did so much today. */
    public static void fill(JdbcClient database, String person, Act act, int amount) {
        forget(database, person);
        database.sql("insert into day_count (person, kind, counted_on, amount) values (:person, :kind, :today, :amount)").param("person", person)
                .param("kind", act.name()).param("today", today()).param("amount", amount).update();
    }

    /** What somebody did, he did the day before. */
    public static void yesterday(JdbcClient database, String person) {
        database.sql("update day_count set counted_on = :day where person = :person").param("day", today().minusDays(1)).param("person", person).update();
    }

    /** Somebody did nothing. */
    public static void forget(JdbcClient database, String person) {
        database.sql("delete from day_count where person = :person").param("person", person).update();
    }

    /** How much somebody did on the last day on which he did something, all together. */
    public static int of(JdbcClient database, String person) {
        return database.sql("select coalesce(sum(amount), 0) from day_count where person = :person").param("person", person).query(Integer.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(OfficeClock.ZONE);
    }
}
