// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import nl.mvoi.inkoop.browser.PackagedApp;
import org.junit.jupiter.api.Test;

/** Two servers that are switched on at the same moment, on a database in which nothing is yet. */
class TwoInstancesIT {

    @Test
    void bothComeUpAndTheModelsAreThereOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String[] arguments = {"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres"};
            CompletableFuture<PackagedApp> other = CompletableFuture.supplyAsync(() -> PackagedApp.start(arguments));

            try (PackagedApp one = PackagedApp.start(arguments); PackagedApp two = other.join()) {
                assertThat(one.address()).isNotEqualTo(two.address());
                assertThat(count(postgres, "select count(*) from act_re_deployment")).isEqualTo(1);
                assertThat(count(postgres, "select count(*) from act_re_procdef where version_ > 1")).isZero();
            }
        }
    }

    private static long count(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
