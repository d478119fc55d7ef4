// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lines of the trail from before they said what they give away. */
class SecretsOfOlderEventsTest {

    private final DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:mem:olderevents;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient database = JdbcClient.create(source);

    @BeforeEach
    void startAnew() {
        database.sql("drop all objects").update();
        migration().target("14").load().migrate();
    }

    @Test
    void olderLinesAreMarkedByTheWordsTheyWereWrittenWith() {
        Map<String, String> secrets = Map.of("Dossier aangelegd", "ESTIMATE", "Akkoord gegeven: strategie", "ESTIMATE",
                "Akkoord niet nodig: gunning", "BIDS", "Poort G5 nog niet gehaald", "BIDS", "Rangorde bepaald", "BIDS",
                "Rangorde veranderd", "OFFERS", "Fase veranderd", "", "Poort G2 Klimaat gehaald", "", "Opdracht uitgewerkt", "");
        secrets.keySet().forEach(this::happened);

        migration().load().migrate();

        secrets.forEach((event, secret) -> assertThat(database.sql("select coalesce(secret, '') from dossier_event where event = ?")
                .param(event).query(String.class).single()).as(event).isEqualTo(secret));
    }

    @Test
    void aRemarkNoLongerNamesTheBidderInItsTitle() {
        happened("Opmerking bij de inschrijving van Jansen BV");

        migration().load().migrate();

        assertThat(database.sql("select event, explanation, secret from dossier_event").query().singleRow().values())
                .containsExactly("Opmerking bij een inschrijving", "Jansen BV: uitleg", "OFFERS");
    }

    private void happened(String event) {
        database.sql("insert into dossier_event (dossier, happened_at, actor, event, explanation) values ('INK-2026-00001', current_timestamp, 'x', ?, 'uitleg')")
                .param(event).update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }
}
