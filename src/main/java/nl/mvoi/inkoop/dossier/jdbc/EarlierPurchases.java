// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what a department bought before, however many dossiers there are. */
@Repository
public class EarlierPurchases {

    private final JdbcClient database;

    EarlierPurchases(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param value   euro excl. VAT, as it was estimated
     * @param awarded whether the award decision in force was sent, so that the estimate is no secret any more
     */
    public record Earlier(DossierNumber dossier, String title, BigDecimal value, boolean awarded) {
    }

    /**
     * In the order of their numbers.
     *
     * @param group what their CPV codes begin with
     * @param first first day on which they may have been opened; {@code last} is the last
     * @param not   phases of which the dossiers do not count
     */
    public List<Earlier> of(String department, String group, LocalDate first, LocalDate last, Collection<Phase> not) {
        return database.sql("""
                select number, title, estimated_value, awarded from dossier where department_key = :department and opened_on between :first and :last
                and cpv_code like :group and phase not in (:not) order by number""")
                .param("department", Names.key(department)).param("first", first).param("last", last).param("group", group + "%")
                .param("not", not.stream().map(Phase::name).toList())
                .query((row, at) -> new Earlier(DossierNumber.of(row.getString(1)), row.getString(2), row.getBigDecimal(3), row.getBoolean(4))).list();
    }
}
