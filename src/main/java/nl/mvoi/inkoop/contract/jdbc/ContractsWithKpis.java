// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads contracts from rows of which each has one KPI; the rows of a contract follow each other. */
class ContractsWithKpis implements ResultSetExtractor<List<ContractRow>> {

    @Override
    public List<ContractRow> extractData(ResultSet row) throws SQLException {
        List<ContractRow> contracts = new ArrayList<>();
        while (row.next()) {
            if (contracts.isEmpty() || contracts.get(contracts.size() - 1).id() != row.getLong("id")) {
                contracts.add(contract(row));
            }
            if (row.getObject("kpi_id") != null) {
                contracts.get(contracts.size() - 1).kpis().add(kpi(row));
            }
        }
        return contracts;
    }

    private static ContractRow contract(ResultSet row) throws SQLException {
        return new ContractRow(row.getLong("id"), row.getInt("version"), DossierNumber.of(row.getString("dossier")), row.getObject("lot", Integer.class), row.getString("contract_number"),
                row.getLong("supplier_id"), row.getString("supplier"), row.getString("coc_number"), row.getBigDecimal("contract_value"),
                day(row, "begin_date"), day(row, "end_date"), row.getString("manager"), row.getString("signed_by"), day(row, "signed_on"),
                row.getString("status"), row.getString("objection"), day(row, "next_measurement"), new HashSet<>());
    }

    private static KpiRow kpi(ResultSet row) throws SQLException {
        return new KpiRow(row.getLong("kpi_id"), row.getString("requirement_code"), row.getString("theme"), row.getString("description"),
                row.getString("unit"), row.getString("operator"), row.getBigDecimal("norm"), row.getString("frequency"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
