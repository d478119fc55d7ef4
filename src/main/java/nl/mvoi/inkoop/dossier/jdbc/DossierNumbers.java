// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out dossier numbers, counted per year. They come from a sequence, so nobody waits for the transaction of another, and a start that
 * fails after it took its number leaves a gap.
 */
@Component
public class DossierNumbers {

    private final JdbcClient jdbc;

    public DossierNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year, {@code INK-<year>-<5 digits>}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierNumber next(int year) {
        return DossierNumber.of(year, counted(year).or(() -> firstOf(year))
                .orElseThrow(() -> new IllegalStateException("No numbers are foreseen for " + year)));
    }

    private Optional<Integer> counted(int year) {
        return jdbc.sql("select nextval('dossier_count') - base from dossier_number where number_year = :year and base is not null")
                .param("year", year).query(Integer.class).optional();
    }

    /** The year begins here. Who comes with the first number of a year waits until its base is kept, and then goes on from it. */
    private Optional<Integer> firstOf(int year) {
        jdbc.sql("update dossier_number set base = nextval('dossier_count') where number_year = :year and base is null").param("year", year).update();
        return counted(year);
    }
}
