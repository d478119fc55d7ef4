// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Lines of the trail from before they had a kind, and facts from before they had a shape. */
class OlderEventsAndFactsTest {

    private final DataSource source = database();
    private final JdbcClient database = JdbcClient.create(source);
    private final Json json = new Json(FactsInMemory.MAPPER);

    /** An empty database. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:olderkinds;DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void startAnew() {
        Flyway all = migration().cleanDisabled(false).load();
        all.clean();
        migration().target("16").load().migrate();
    }

    @Test
    void olderLinesGetTheKindAndTheDataOfTheWordsTheyWereWrittenWith() {
        happened("Fase veranderd", "OPDRACHT", "STRATEGIE");
        happened("Poort G2 Klimaat gehaald met een afwijking", null, null);
        happened("Poort G3 nog niet gehaald", null, null);
        happened("Poort voor Klimaat opnieuw", null, null);
        happened("Afwijking voor Sociale en gezonde stad beoordeeld: negatief", null, null);
        happened("Akkoord afgewezen: gunning", null, null);
        happened("Raamovereenkomst telt mee", null, "nummer \"R\\1\"\nover\ttwee\u000B\u001F.");
        happened("KPI's gemeten, eerder dan gepland, door contractmanager", null, null);
        happened("Contract geëvalueerd", null, null);
        happened("Akkoord gegeven: afwijking Klimaat", null, null);
        happened("Partijen uitgenodigd", null, null);
        happened("Ongeldige inschrijving vastgelegd", null, null);
        happened("Aanbesteding mislukt, nieuwe ronde", null, null);
        happened("Iets van vroeger", null, null);

        migration().load().migrate();

        told("Fase veranderd", EventKind.FASE_VERANDERD, EventData.change("OPDRACHT", "STRATEGIE"));
        told("Poort G2 Klimaat gehaald met een afwijking", EventKind.POORT_BESLIST, EventData.result("AFGEWEKEN").at("G2", "KLI"));
        told("Poort G3 nog niet gehaald", EventKind.POORT_BESLIST, EventData.result("BEVINDINGEN").at("G3", null));
        told("Poort voor Klimaat opnieuw", EventKind.POORT_HEROPEND, EventData.NONE.at("G2", "KLI"));
        told("Afwijking voor Sociale en gezonde stad beoordeeld: negatief", EventKind.AFWIJKING_BEOORDEELD, EventData.result("NEGATIEF").at(null, "SGS"));
        told("Akkoord afgewezen: gunning", EventKind.AKKOORD_BESLIST, EventData.result("AFGEWEZEN").about("GUNNING", null));
        told("Raamovereenkomst telt mee", EventKind.RAAMOVEREENKOMST_GETOETST, EventData.change(null, "nummer \"R\\1\"\nover\ttwee  ."));
        told("KPI's gemeten, eerder dan gepland, door contractmanager", EventKind.KPIS_GEMETEN, EventData.NONE);
        told("Contract geëvalueerd", EventKind.CONTRACT_GEEVALUEERD, EventData.NONE);
        told("Akkoord gegeven: afwijking Klimaat", EventKind.AKKOORD_BESLIST, EventData.result("AKKOORD").at(null, "KLI").about("AFWIJKING", null));
        told("Partijen uitgenodigd", EventKind.GEPUBLICEERD, EventData.result("UITGENODIGD"));
        told("Ongeldige inschrijving vastgelegd", EventKind.INSCHRIJVING_VASTGELEGD, EventData.result("ONGELDIG"));
        told("Aanbesteding mislukt, nieuwe ronde", EventKind.RONDE_GEEINDIGD, EventData.result("OPNIEUW"));
        told("Iets van vroeger", EventKind.OVERIG, EventData.NONE);
    }

    @Test
    void olderFactsAreReadWithTheirOwnVersionAndHideWhatTheyGaveAway() {
        kept("G2", "KLI", "{\"procedure\":\"EUROPEES\"}", "{\"uitkomst\":\"GEHAALD\"}");
        kept("GUNNINGSBESLISSING", null, "{\"ronde\":1}", "{\"winnaar\":\"A\"}");
        kept("AFWIJKING", "CIR", "{\"thema\":\"CIR\"}", "{\"besluit\":\"AKKOORD\",\"tabel\":\"mandaat\",\"versie\":1}");
        kept("AFWIJKING", "CIR", "{}", "{\"uitkomst\":\"TOEGESTAAN\"}");
        kept("AANVRAAG", null, "{\"eerdereInkopen\":{}}", "{}");

        migration().load().migrate();

        assertThat(database.sql("select moment || ' ' || secrets || ' ' || coalesce(decision_key, '-') || ' ' || facts || ' ' || schema_version "
                + "from decision_facts order by id").query(String.class).list()).containsExactly(
                "G2 ESTIMATE - {\"thema\":\"KLI\",\"procedure\":\"EUROPEES\"} 0", "GUNNING BIDS,ESTIMATE,OFFERS - {\"ronde\":1} 0",
                "AKKOORD ESTIMATE mandaat {\"thema\":\"CIR\"} 0", "AFWIJKING ESTIMATE - {\"thema\":\"CIR\"} 0",
                "AANVRAAG_SAMEN ESTIMATE - {\"eerdereInkopen\":{}} 0");
    }

    @Test
    void anOlderApprovalNamesTheVersionAndTheRulesItWasGivenBy() {
        kept("STRATEGIE", null, "{\"geraamdeWaarde\":60000}", "{\"besluit\":\"AKKOORD\",\"groep\":null,\"rol\":\"Rol, \\\"versie\\\":9\",\"tabel\":\"mandaat\","
                + "\"versie\":12,\"regels\":[\"mandaat_1\",\"mandaat_2\"]}");
        kept("CONTRACT", null, "{}", "{\"besluit\":\"NIET_NODIG\",\"tabel\":\"mandaat\",\"versie\":3,\"regels\":[]}");
        kept("CONTRACT", null, "{}", "{\"besluit\":\"AKKOORD\",\"tabel\":\"mandaat\"}");

        migration().load().migrate();

        assertThat(database.sql("select moment || ' ' || decision_key || ' ' || coalesce(decision_version, -1) || ' ' || rules || ' ' || schema_version "
                + "from decision_facts order by id").query(String.class).list()).containsExactly("AKKOORD mandaat 12 mandaat_1,mandaat_2 0",
                "AKKOORD mandaat 3  0", "AKKOORD mandaat -1  0");
    }

    @Test
    void whatThemesGaveAwayOfTheEstimateIsHiddenAfterwardsAndAContractHasOneSecret() {
        migration().target("21").load().migrate();
        keptNow("G2", "", "{}");
        keptNow("AKKOORD", "ESTIMATE,OFFERS", "{\"onderwerp\":\"CONTRACT\"}");
        keptNow("AKKOORD", "ESTIMATE,OFFERS", "{\"onderwerp\":\"GUNNING\"}");
        keptNow("METING", "", "{}");

        migration().load().migrate();

        assertThat(database.sql("select moment || ' ' || secrets || ' ' || other_tables from decision_facts order by id").query(String.class).list())
                .containsExactly("G2 ESTIMATE []", "AKKOORD BIDS,ESTIMATE []", "AKKOORD ESTIMATE,OFFERS []", "METING  []");
    }

    private void keptNow(String moment, String secrets, String facts) {
        database.sql("insert into decision_facts (dossier, moment, secrets, kept_at, facts, outcome, schema_version) values ('INK-2026-00001', :moment, "
                + ":secrets, current_timestamp, :facts, '{}', 1)").param("moment", moment).param("secrets", secrets).param("facts", facts).update();
    }

    private void told(String event, EventKind kind, EventData data) {
        Map<String, Object> row = database.sql("select kind, data from dossier_event where event = ?").param(event).query().singleRow();
        assertThat(row.get("kind")).as(event).isEqualTo(kind.name());
        assertThat(json.read(row.get("data").toString(), EventData.class)).as(event).isEqualTo(data);
    }

    private void happened(String event, String before, String after) {
        database.sql("insert into dossier_event (dossier, happened_at, actor, event, old_value, new_value) values ('INK-2026-00001', "
                + "current_timestamp, 'x', :event, :before, :after)").param("event", event).param("before", before).param("after", after).update();
    }

    private void kept(String moment, String theme, String facts, String outcome) {
        database.sql("insert into decision_facts (dossier, moment, theme, kept_at, facts, outcome) values ('INK-2026-00001', :moment, :theme, "
                + "current_timestamp, :facts, :outcome)").param("moment", moment).param("theme", theme).param("facts", facts).param("outcome", outcome).update();
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }
}
