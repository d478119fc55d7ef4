// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.YearlyCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts with a sequence, so nobody waits for the transaction of another. */
@Component
public class CountsInTables implements YearlyCount {

    private final JdbcClient jdbc;

    public CountsInTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String kind, int year) {
        return counted(kind, year).or(() -> firstOf(kind, year))
                .orElseThrow(() -> new IllegalStateException("No numbers are foreseen for " + year));
    }

    private Optional<Integer> counted(String kind, int year) {
        return jdbc.sql("select nextval('%1$s_count') - base from %1$s_number where number_year = :year and base is not null".formatted(kind))
                .param("year", year).query(Integer.class).optional();
    }

    /** The year begins here. Who comes with the first number of a year waits until its base is kept, and then goes on from it. */
    private Optional<Integer> firstOf(String kind, int year) {
        jdbc.sql("update %1$s_number set base = nextval('%1$s_count') where number_year = :year and base is null".formatted(kind))
                .param("year", year).update();
        return counted(kind, year);
    }
}
