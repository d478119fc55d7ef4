// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Dossiers from before owners were kept. */
class OlderOwnersTest {

    private final DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:mem:olderowners;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient database = JdbcClient.create(source);

    @BeforeEach
    void startAnew() {
        database.sql("drop all objects").update();
        migration().target("54").load().migrate();
    }

    @Test
    void theBuyerIsWhoLastDidWhatOnlyBuyersDo() {
        happened("INK-2026-00001", "STRATEGIE_OPGESTELD", "inkoper");
        happened("INK-2026-00001", "PUBLICATIE_VOORBEREID", "inkoper2");
        happened("INK-2026-00001", "BUDGET_BESLIST", "budgethouder");
        happened("INK-2026-00002", "OPDRACHT_UITGEWERKT", "opdrachtgever");
        happened("INK-2026-00003", "STRATEGIE_OPGESTELD", "systeem");

        migration().load().migrate();

        assertThat(owners()).containsExactly("INK-2026-00001 inkoper2");
    }

    @Test
    void whoseDossierItIsOrThatItIsNobodysStaysAsItWasKept() {
        happened("INK-2026-00001", "STRATEGIE_OPGESTELD", "inkoper");
        happened("INK-2026-00002", "STRATEGIE_OPGESTELD", "inkoper");
        owned("INK-2026-00001", "inkoper2");
        owned("INK-2026-00002", null);

        migration().load().migrate();

        assertThat(owners()).containsExactly("INK-2026-00001 inkoper2", "INK-2026-00002 niemand");
    }

    private Iterable<String> owners() {
        return database.sql("select dossier || ' ' || coalesce(person, 'niemand') from dossier_owner where role = 'INKOPER' order by dossier").query(String.class).list();
    }

    private void happened(String dossier, String kind, String actor) {
        database.sql("insert into dossier_event (dossier, happened_at, actor, event, kind) values (?, current_timestamp, ?, 'iets', ?)")
                .params(dossier, actor, kind).update();
    }

    private void owned(String dossier, String person) {
        database.sql("insert into dossier_owner (dossier, role, person, appointed_at) values (?, 'INKOPER', ?, current_timestamp)").params(dossier, person).update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }
}
