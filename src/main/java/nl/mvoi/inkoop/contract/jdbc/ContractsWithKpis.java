// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.contract.Contracts.Kpi;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.PlainNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads contracts from rows of which each has one KPI; the rows of a contract follow each other. KPIs come in the order of themes. */
class ContractsWithKpis implements ResultSetExtractor<List<RegisteredContract>> {

    private static final Comparator<Kpi> ORDER = Comparator.comparing(Kpi::theme).thenComparing(Kpi::requirementCode);

    @Override
    public List<RegisteredContract> extractData(ResultSet row) throws SQLException {
        List<RegisteredContract> contracts = new ArrayList<>();
        while (row.next()) {
            if (contracts.isEmpty() || contracts.get(contracts.size() - 1).id() != row.getLong("id")) {
                contracts.add(contract(row));
            }
            if (row.getObject("kpi_id") != null) {
                contracts.get(contracts.size() - 1).kpis().add(kpi(row));
            }
        }
        contracts.forEach(contract -> contract.kpis().sort(ORDER));
        return contracts;
    }

    private static RegisteredContract contract(ResultSet row) throws SQLException {
        return new RegisteredContract(row.getLong("id"), row.getInt("version"), DossierNumber.of(row.getString("dossier")),
                row.getObject("lot", Integer.class), row.getString("contract_number"), row.getLong("supplier_id"), row.getString("supplier"),
                row.getString("coc_number"), row.getBigDecimal("contract_value"), day(row, "begin_date"), day(row, "end_date"),
                row.getString("manager"), row.getString("signed_by"), day(row, "signed_on"),
                Codes.read(Contracts.Status.class, row.getString("status")), row.getString("objection"), day(row, "next_measurement"), new ArrayList<>());
    }

    private static Kpi kpi(ResultSet row) throws SQLException {
        return new Kpi(row.getString("requirement_code"), Theme.valueOf(row.getString("theme")), row.getString("description"),
                row.getString("unit"), row.getString("operator"), PlainNumber.of(row.getBigDecimal("norm")), row.getString("frequency"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
