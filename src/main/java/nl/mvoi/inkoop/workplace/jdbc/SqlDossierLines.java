// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.workplace.internal.DossierLines;
import nl.mvoi.inkoop.workplace.internal.ListQuestion;
import nl.mvoi.inkoop.workplace.internal.ListedDossier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filter, order and page in one question. What the reader may see is part of it, as {@link nl.mvoi.inkoop.access.AccessTable} says. */
@Repository
class SqlDossierLines implements DossierLines {

    private final JdbcClient database;

    SqlDossierLines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<ListedDossier> next(ListQuestion question) {
        DossierConditions where = new DossierConditions(question.filter(), question.reader());
        return database.sql("select d.* from dossier d where d.id < :before and " + where.text() + " order by d.id desc limit :most")
                .params(where.values()).param("before", question.before()).param("most", question.most()).query((row, at) -> listed(row)).list();
    }

    /** A code that this version does not know reads as none. */
    private static ListedDossier listed(ResultSet row) throws SQLException {
        return new ListedDossier(row.getLong("id"), DossierNumber.of(row.getString("number")), row.getString("title"),
                Codes.read(Phase.class, row.getString("phase")), Codes.read(Lane.class, row.getString("lane")),
                Codes.read(Procedure.class, row.getString("procedure_code")), row.getString("topic_name"), Codes.read(Nature.class, row.getString("nature")),
                row.getString("department"), row.getString("requested_by"), row.getObject("opened_on", LocalDate.class),
                row.getObject("desired_start", LocalDate.class));
    }
}
