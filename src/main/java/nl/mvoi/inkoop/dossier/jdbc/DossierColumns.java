// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.jdbc.core.RowMapper;

/** Reads a dossier column by column: every step asks for one and every list for a page of them, and finding out how takes the framework longer than the database. */
final class DossierColumns implements RowMapper<DossierRow> {

    @Override
    public DossierRow mapRow(ResultSet row, int at) throws SQLException {
        return new DossierRow(row.getLong("id"), DossierNumber.of(row.getString("number")), request(row), row.getBoolean("framework"),
                row.getString("requested_by"), row.getObject("opened_on", LocalDate.class), Phase.valueOf(row.getString("phase")),
                Lane.valueOf(row.getString("lane")), Procedure.valueOf(row.getString("procedure_code")), row.getString("topic_name"),
                row.getString("department_key"), framework(row), hiring(row), row.getBigDecimal("labour_share"), row.getBoolean("awarded"),
                row.getObject("above_threshold", Boolean.class));
    }

    private static PurchaseRequest request(ResultSet row) throws SQLException {
        return new PurchaseRequest(row.getString("title"), row.getString("need"), Nature.valueOf(row.getString("nature")), row.getString("cpv_code"),
                row.getString("topic"), row.getBigDecimal("estimated_value"), row.getInt("term_months"), row.getObject("desired_start", LocalDate.class),
                row.getString("department"), row.getString("budget_code"), row.getBoolean("cross_border_interest"));
    }

    private static Framework framework(ResultSet row) throws SQLException {
        return new Framework(row.getString("framework_number"), row.getObject("framework_lot", Integer.class),
                row.getObject("framework_begin_date", LocalDate.class), row.getObject("framework_end_date", LocalDate.class),
                row.getBigDecimal("framework_remaining"), row.getObject("framework_in_scope", Boolean.class), row.getString("framework_scope_reason"),
                Codes.read(CallOff.class, row.getString("framework_call_off")));
    }

    private static HiringRoute hiring(ResultSet row) throws SQLException {
        String kind = row.getString("hiring_kind");
        return new HiringRoute(kind == null ? null : HiringRoute.Kind.valueOf(kind), row.getString("hiring_reference"));
    }
}
