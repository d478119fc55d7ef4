// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.jdbc.core.RowMapper;

/** Reads a requirement by itself: a page of dossiers has hundreds, and the framework takes several times as long. */
class RequirementMapper implements RowMapper<RequirementRow> {

    @Override
    public RequirementRow mapRow(ResultSet row, int at) throws SQLException {
        return new RequirementRow(row.getLong("id"), DossierNumber.of(row.getString("dossier")), row.getString("code"),
                Theme.valueOf(row.getString("theme")), row.getString("requirement_text"), row.getString("usage_codes"), row.getInt("ambition_level"),
                row.getString("unit"), row.getString("operator_code"), row.getBigDecimal("norm"), row.getString("evidence"), row.getString("kpi"),
                row.getString("frequency"), row.getString("source"), row.getObject("dropped", Boolean.class));
    }
}
