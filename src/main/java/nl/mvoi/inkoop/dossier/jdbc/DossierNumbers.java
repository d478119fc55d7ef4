// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out dossier numbers: counted per year, without gaps, because the count is part of the transaction that uses it. */
@Component
public class DossierNumbers {

    private final JdbcClient jdbc;

    public DossierNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year, {@code INK-<year>-<5 digits>}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierNumber next(int year) {
        jdbc.sql("update dossier_number set last_number = last_number + 1 where number_year = :year").param("year", year).update();
        int number = jdbc.sql("select last_number from dossier_number where number_year = :year").param("year", year)
                .query(Integer.class).single();
        return DossierNumber.of(year, number);
    }
}
