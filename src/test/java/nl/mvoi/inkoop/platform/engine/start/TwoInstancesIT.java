// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import nl.mvoi.inkoop.browser.PackagedApp;
import nl.mvoi.inkoop.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two servers that are switched on at the same moment, on a database in which nothing is yet. */
class TwoInstancesIT {

    @Test
    void bothComeUpAndTheModelsAreThereOnce() throws Exception {
        String database = RealPostgres.emptyDatabase("twee");
        String[] arguments = {"--spring.datasource.url=" + database, "--spring.datasource.username=postgres"};
        JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        CompletableFuture<PackagedApp> other = CompletableFuture.supplyAsync(() -> PackagedApp.start(arguments));

        try (PackagedApp one = PackagedApp.start(arguments); PackagedApp two = other.join()) {
            assertThat(one.address()).isNotEqualTo(two.address());
            assertThat(sql.sql("select count(*) from act_re_deployment").query(Integer.class).single()).isEqualTo(1);
            assertThat(sql.sql("select count(*) from act_re_procdef where version_ > 1").query(Integer.class).single()).isZero();
        }
    }
}
