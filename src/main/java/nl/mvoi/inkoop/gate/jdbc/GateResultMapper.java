// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.jdbc.core.RowMapper;

/** Reads a result by itself: a page of dossiers has hundreds, and the framework takes several times as long. */
class GateResultMapper implements RowMapper<GateResultRow> {

    @Override
    public GateResultRow mapRow(ResultSet row, int at) throws SQLException {
        String theme = row.getString("theme");
        return new GateResultRow(row.getLong("id"), DossierNumber.of(row.getString("dossier")), Gate.valueOf(row.getString("gate")),
                theme == null ? null : Theme.valueOf(theme), row.getObject("lot", Integer.class), Outcome.valueOf(row.getString("outcome")),
                row.getString("findings"), Procedure.valueOf(row.getString("procedure_code")), row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class));
    }
}
