// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import nl.mvoi.inkoop.platform.DossierNumber;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Step 24.1 of the tables: dossiers from before can be found by their text, which SQL cannot write as it is sought. */
@Component
class OlderDossierTexts implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("24.1");
    }

    @Override
    public String getDescription() {
        return "dossier texts";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        DossierTexts texts = new DossierTexts(database);
        database.queryForList("select id, number, title from dossier").forEach(row ->
                texts.add(((Number) row.get("id")).longValue(), DossierNumber.of((String) row.get("number")), (String) row.get("title")));
    }
}
