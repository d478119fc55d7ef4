// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationApproval;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class ThemeGatesPostgresIT extends ThemeGatesTest {

    ThemeGatesPostgresIT(ThemeGates gates, DeviationDesk desk, AdoptedRequirements requirements, Deviations deviations,
                         DeviationApproval deviationApproval, StrategyApproval strategyApproval, FactsInMemory facts, GateBook book) {
        super(gates, desk, requirements, deviations, deviationApproval, strategyApproval, facts, book);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
    }
}
