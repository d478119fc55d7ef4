// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.jdbc;

import nl.mvoi.inkoop.document.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out document numbers, counted per year and without gaps. Whoever takes one waits for who took one before, so that what is read after
 * it in the same transaction is the newest.
 */
@Component
public class DocumentNumbers {

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber next(int year) {
        jdbc.sql("update document_number set last_number = last_number + 1 where number_year = :year").param("year", year).update();
        return DocumentNumber.of(year, jdbc.sql("select last_number from document_number where number_year = :year").param("year", year)
                .query(Integer.class).single());
    }
}
