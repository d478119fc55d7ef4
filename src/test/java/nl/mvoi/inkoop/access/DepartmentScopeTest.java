// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.AwardNews;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.FindingsOnDemand;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a setting names departments, clients read along in those of their own; {@link NeedToKnowTest} asks the same cells where it names none. */
@Tag("spring")
@Import(FindingsOnDemand.class)
@TestInstance(Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:afdelingen;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data/afdelingen-${mvoi.test.jvm:1}",
        "mvoi.toegang.afdelingen=Stads bedrijven,Zorg",
        "camunda.bpm.job-execution.enabled=false",
        "mvoi.herinneringen.cron=-"})
class DepartmentScopeTest {

    private static final String OURS = "afdeling-stads-bedrijven";
    private static final String PASSWORD = "Goed-Geheim-2026";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    AwardNews news;
    @Autowired
    JdbcClient database;

    private final Map<String, TasklistClient> signedIn = new HashMap<>();
    private String before;
    private String after;

    @BeforeAll
    void people() {
        hire("collega", Groups.OPDRACHTGEVERS, OURS);
        hire("buur", Groups.OPDRACHTGEVERS, "afdeling-zorg");
        hire("los", Groups.OPDRACHTGEVERS);
        hire("redacteur", Groups.COMMUNICATIE, OURS);
        before = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).number().value();
        Journey awarded = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        after = awarded.number().value();
        news.sent(awarded.number());
    }

    private void hire(String id, String... groups) {
        IdentityService identities = engine.getIdentityService();
        User person = identities.newUser(id);
        person.setPassword(PASSWORD);
        identities.saveUser(person);
        Stream.of(groups).forEach(group -> identities.createMembership(id, group));
    }

    @Test
    void aColleagueFindsAndReadsThePurchaseOfHisDepartment() {
        for (String number : List.of(before, after)) {
            assertThat(exists("collega", number)).as(number).isEqualTo("200 200 200 200 200 1 list csv");
            assertThat(exists("opdrachtgever", number)).as(number).isEqualTo("200 200 200 200 200 1 list csv");
        }
    }

    @Test
    void whoIsOfAnotherDepartmentOrOfNoneDoesNot() {
        for (String number : List.of(before, after)) {
            for (String user : List.of("buur", "los")) {
                assertThat(exists(user, number)).as(user + " " + number).isEqualTo("404 404 404 404 404 0");
            }
        }
    }

    @Test
    void onlyClientsReadAlong() {
        assertThat(exists("redacteur", before)).isEqualTo("404 404 404 404 404 0");
    }

    private String exists(String user, String number) {
        TasklistClient client = as(user);
        String api = "/api/v1/inkoopdossiers/" + number;
        StringBuilder told = new StringBuilder();
        Stream.of(api, api + "/tijdlijn", api + "/feiten", api + "/documenten", "/dossiers/" + number)
                .forEach(path -> told.append(client.getAbsolute(path).status()).append(' '));
        told.append(client.getAbsolute("/api/v1/inkoopdossiers?zoek=" + number).json().size());
        told.append(client.getAbsolute("/dossiers?lijst=alles&zoek=" + number).body().contains(number + " ") ? " list" : "");
        told.append(client.getAbsolute("/dossiers/lijst.csv?lijst=alles&zoek=" + number).body().contains(number + "\";") ? " csv" : "");
        return told.toString();
    }

    @Test
    void itIsNotHisOwnAndKeepsItsSecrets() {
        for (String number : List.of(before, after)) {
            assertThat(as("collega").getAbsolute("/dossiers?lijst=mijn&zoek=" + number).body()).doesNotContain(number + " ");
            assertThat(as("collega").getAbsolute("/api/v1/inkoopdossiers/" + number).json().path("geraamdeWaarde").isNull()).isTrue();
            assertThat(as("collega").getAbsolute("/dossiers/" + number).body()).doesNotContain("6.200.000", "60.000");
        }
        assertThat(as("opdrachtgever").getAbsolute("/dossiers/" + before).body()).contains("6.200.000");
    }

    @Test
    void heChangesNothing() {
        as("collega");
        Map<String, List<List<Object>>> rows = AllTables.contents(database);
        String page = "/dossiers/" + before;

        assertThat(as("collega").getAbsolute(page).body()).contains("U leest mee").doesNotContain("Een vraag stellen", "Document toevoegen");
        assertThat(as("collega").handIn(page, Map.of("vraag", "Wanneer?", "aan", "groep:inkopers")).status()).isEqualTo(403);
        assertThat(as("collega").handIn(page, Map.of("antwoord", "Morgen", "opVraag", "1")).status()).isEqualTo(403);
        assertThat(as("collega").handIn(page + "/overdragen", Map.of("rol", "OPDRACHTGEVER", "persoon", "collega", "reden", "Zo maar")).status()).isEqualTo(403);
        assertThat(as("collega").getAbsolute(page + "/documenten").status()).isEqualTo(403);

        assertThat(AllTables.contents(database)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?processInstanceBusinessKey=", "/process-instance?businessKey=", "/history/process-instance?processInstanceBusinessKey=",
            "/history/task?processInstanceBusinessKey="})
    void inTasklistNothingOfItIsThere(String question) {
        assertThat(as("collega").get(question + before).json()).isEmpty();
    }

    private TasklistClient as(String user) {
        return signedIn.computeIfAbsent(user, id -> {
            if (id.equals("opdrachtgever")) {
                return TasklistClient.signedIn(port, id);
            }
            TasklistClient client = TasklistClient.anonymous(port);
            client.signIn(id, PASSWORD, "tasklist");
            return client;
        });
    }
}
