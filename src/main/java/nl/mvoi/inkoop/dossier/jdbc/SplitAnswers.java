// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What buyers answer to the warning that a purchase may have been cut up. */
@Repository
public class SplitAnswers {

    private final JdbcClient database;

    SplitAnswers(JdbcClient database) {
        this.database = database;
    }

    /** The answer of the strategy in force; empty when there was no warning. */
    public Optional<String> of(DossierNumber dossier) {
        return database.sql("select answer from split_answer where dossier = ?").param(dossier.value()).query(String.class).optional();
    }

    /** There is no warning any more, or another answer follows. */
    public void forget(DossierNumber dossier) {
        database.sql("delete from split_answer where dossier = ?").param(dossier.value()).update();
    }

    public void keep(DossierNumber dossier, String warning, String answer, String by, OffsetDateTime at) {
        forget(dossier);
        database.sql("insert into split_answer (dossier, warning, answer, answered_by, answered_at) values (?, ?, ?, ?, ?)")
                .params(dossier.value(), warning, answer, by, at).update();
    }
}
