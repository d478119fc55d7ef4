// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.List;
import javax.sql.DataSource;
import nl.mvoi.inkoop.platform.Names;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Step 22 of the tables: dossiers from before can be found by department however its name was written, which SQL cannot work out. */
@Component
class DepartmentKeys implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("22");
    }

    @Override
    public String getDescription() {
        return "department keys";
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
        DataSource connection = new SingleConnectionDataSource(context.getConnection(), true);
        JdbcClient database = JdbcClient.create(connection);
        List<String> departments = database.sql("select distinct department from dossier where department_key is null").query(String.class).list();
        departments.forEach(name -> database.sql("update dossier set department_key = :key where department = :name")
                .param("key", Names.key(name)).param("name", name).update());
    }
}
