// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import nl.mvoi.inkoop.testing.FindingsOnDemand;
import nl.mvoi.inkoop.testing.WithDemoUsers;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same walks on a real PostgreSQL, with the demo users that only a test puts there. The application stops before the database
 * does, which goes down with the test run.
 */
@DirtiesContext
@Tag("spring")
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "mvoi.data-dir=target/test-data"})
@Import({WithDemoUsers.class, FindingsOnDemand.class})
class WalkthroughOnPostgresIT extends CompleteWalkthroughs {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
    }
}
