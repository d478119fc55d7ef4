// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept facts: only adding and reading. In plain SQL, since every decision writes them. */
@Repository
public class FactsRepository {

    private static final String ADD = "insert into decision_facts (dossier, moment, lot, kept_at, secrets, decision_key, decision_version, rules,"
            + " other_tables, facts, outcome, schema_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcOperations batches;

    FactsRepository(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** In this order, in one go. */
    public void saveAll(List<FactsRow> rows) {
        batches.batchUpdate(ADD, rows.stream().map(row -> new Object[] {row.dossier().value(), row.moment(), row.lot(), row.keptAt(), row.secrets(),
                row.decisionKey(), row.decisionVersion(), row.rules(), row.otherTables(), row.facts(), row.outcome(), row.schemaVersion()}).toList());
    }

    /** Those of these moments, oldest first. */
    public List<FactsRow> findByDossierAndMomentInOrderById(DossierNumber dossier, Collection<String> moments) {
        return moments.isEmpty() ? List.of() : database.sql("select * from decision_facts where dossier = :dossier and moment in (:moments) order by id")
                .param("dossier", dossier.value()).param("moments", moments).query(FactsRepository::row).list();
    }

    private static FactsRow row(ResultSet row, int at) throws SQLException {
        return new FactsRow(row.getLong("id"), DossierNumber.of(row.getString("dossier")), row.getString("moment"), row.getObject("lot", Integer.class),
                row.getObject("kept_at", OffsetDateTime.class), row.getString("secrets"), row.getString("decision_key"),
                row.getObject("decision_version", Integer.class), row.getString("rules"), row.getString("other_tables"), row.getString("facts"),
                row.getString("outcome"), row.getInt("schema_version"));
    }
}
