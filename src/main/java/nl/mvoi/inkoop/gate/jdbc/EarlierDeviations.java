// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.gate.Deviations.Status;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deviations of one kind, for the same theme and reason, in all dossiers. */
@Repository
public class EarlierDeviations {

    private static final String OF_A_KIND = " from deviation where theme = :theme and reason_category = :reason and id < :before";

    private final JdbcClient database;

    EarlierDeviations(JdbcClient database) {
        this.database = database;
    }

    /** @param status null when this version does not know the code */
    public record Earlier(DossierNumber dossier, Status status, LocalDate endDate) {
    }

    /** How many were asked, and how many of these were allowed. */
    public record Tally(int asked, int allowed) {
    }

    /** The newest first. @param before id of the deviation before which they were asked */
    public List<Earlier> newest(Theme theme, String reason, long before, int most) {
        return database.sql("select dossier, status, end_date" + OF_A_KIND + " order by id desc limit " + most)
                .param("theme", theme.name()).param("reason", reason).param("before", before)
                .query((row, at) -> new Earlier(DossierNumber.of(row.getString(1)), Codes.read(Status.class, row.getString(2)),
                        row.getObject(3, LocalDate.class))).list();
    }

    /** All of them together. */
    public Tally tally(Theme theme, String reason, long before) {
        return database.sql("select count(*), count(case when status = 'TOEGESTAAN' then 1 end)" + OF_A_KIND)
                .param("theme", theme.name()).param("reason", reason).param("before", before)
                .query((row, at) -> new Tally(row.getInt(1), row.getInt(2))).single();
    }
}
