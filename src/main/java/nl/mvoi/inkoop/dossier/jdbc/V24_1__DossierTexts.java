// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import nl.mvoi.inkoop.platform.DossierNumber;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Dossiers from before can be found by their text, which SQL cannot write as it is sought. */
@Component
class V24_1__DossierTexts extends BaseJavaMigration {

    @Override
    public void migrate(Context context) {
        JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        DossierTexts texts = new DossierTexts(database);
        database.queryForList("select id, number, title from dossier").forEach(row ->
                texts.add(((Number) row.get("id")).longValue(), DossierNumber.of((String) row.get("number")), (String) row.get("title")));
    }
}
