// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to invite fewer parties, or others, than the rules ask, past the browser: a refusal that names it, and nothing changes in any table. */
@InkoopTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationCannotBeTalkedRoundTest {

    private static final String ROWS = "andereGenodigden";
    private static final String THREE = "* | Lekker Lokaal BV | 45678901 | | JA | Kent de wijk | SMALL | JA\n* | Grote Keuken NV | | | JA | Deed dit eerder"
            + "\n* | Küche GmbH | DE HRB 4567 | | JA | Heeft een vestiging hier";
    private static final String CONSIDERED = "\n* | Te Druk BV | | | NEE | Heeft dit jaar geen tijd";

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Timeline timeline;
    @Autowired
    JdbcClient database;

    private final LocalDate today = LocalDate.now(OfficeClock.ZONE);
    private Journey path;

    @BeforeAll
    void aPurchaseIsReadyForTheMarket() {
        path = ready();
    }

    private Journey ready() {
        Journey one = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        Walkthroughs.toStrategy(one);
        Walkthroughs.ALL_THEMES.forEach(theme -> one.answersGate("inkoper", theme, Purchases.adoptAll()));
        return one.does("mandaathouder", "akkoordGeven", Purchases.approve());
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of("one party", Map.of(ROWS, "* | Lekker Lokaal BV | | | JA | Kent de wijk | SMALL"), "Nodig minstens 3 partijen uit. Nu zijn het er 1."),
                Arguments.of("nobody", Map.of(), "Nodig minstens 3 partijen uit. Nu zijn het er 0."),
                Arguments.of("one party by the old key", Map.of("genodigde1", "Lekker Lokaal BV", "motiveringGenodigden", "Goed"), "Nu zijn het er 1."),
                Arguments.of("two, and one that is only considered", Map.of(ROWS, THREE.substring(0, THREE.lastIndexOf('\n')) + CONSIDERED), "Nu zijn het er 2."),
                Arguments.of("one company in three spellings", Map.of(ROWS, "* | Lekker Lokaal BV | | | JA | Goed | SMALL\n* | lekker lokaal b.v. | | | JA | Goed"
                        + "\n* | LEKKER LOKAAL | | | JA | Goed"), "Een partij staat twee keer bij de genodigden: Lekker Lokaal BV en lekker lokaal b.v."),
                Arguments.of("one foreign number twice", Map.of(ROWS, THREE + "\n* | Andere Naam | de hrb4567 | | JA | Goed"),
                        "Küche GmbH, nummer DE HRB4567 en Andere Naam, nummer DE HRB4567"),
                Arguments.of("six parties", Map.of(ROWS, THREE + "\n* | D | | | JA | x\n* | E | | | JA | x\n* | F | | | JA | x"), "Nodig hoogstens 5 partijen uit. Nu zijn het er 6."),
                Arguments.of("no reason", Map.of(ROWS, THREE.replace("Deed dit eerder", "")), "Leg uit waarom u Grote Keuken NV uitnodigt."),
                Arguments.of("no reason why not", Map.of(ROWS, THREE + "\n* | Te Druk BV | | | NEE"), "Leg uit waarom u Te Druk BV niet uitnodigt."),
                Arguments.of("nobody small or social", Map.of(ROWS, THREE.replace("SMALL | JA", "LARGE | NEE")), "Overweeg er een, of leg uit waarom dat niet kan."),
                Arguments.of("a number that cannot be", Map.of(ROWS, THREE.replace("DE HRB 4567", "XX 4567")), "‘KvK-nummer of buitenlands nummer’ van regel 3 klopt niet."),
                Arguments.of("a row that stops the invitation by a made-up choice", Map.of(ROWS, THREE.replaceFirst("JA", "MISSCHIEN")),
                        "‘Uitnodigen?’ van regel 1 is een keuze die er niet is."),
                Arguments.of("a closing day in the past", Map.of(ROWS, THREE, "sluitingsdatum", "2020-01-06"), "De sluitingsdatum moet na de verzenddatum liggen."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void anInvitationThatDoesNotFitIsRefusedAndNothingChanges(String attack, Map<String, Object> answers, String problem) {
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = submit(path, answers);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains(problem);
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    @Test
    void whoIsConsideredPointsToTheRecordOfTheSupplierHoweverItIsWritten() {
        Journey first = ready();
        assertThat(submit(first, Map.of(ROWS, THREE + CONSIDERED)).status()).isEqualTo(204);
        Journey second = ready();
        assertThat(submit(second, Map.of(ROWS, "* | lekker lokaal | 45 67 89 01 | | | Goed\n* | GROTE KEUKEN N.V. | | | | Goed\n* | Kuche | DE HRB4567 | | | Goed"))
                .status()).as("that it is small stands in its record").isEqualTo(204);

        assertThat(suppliers(second)).isEqualTo(suppliers(first).subList(0, 3));
        assertThat(timeline.of(first.number())).filteredOn(event -> event.event().equals("Genodigden gekozen")).singleElement().satisfies(event ->
                assertThat(event.explanation()).contains("Uitgenodigd: Lekker Lokaal BV, KvK 45678901 (Kent de wijk)",
                        "Overwogen en niet uitgenodigd: Te Druk BV (Heeft dit jaar geen tijd)", "Küche GmbH, nummer DE HRB4567"));
        assertThat(timeline.of(second.number())).filteredOn(event -> event.event().equals("Genodigden gekozen")).singleElement().satisfies(event ->
                assertThat(event.explanation()).contains("lekker lokaal kennen wij als Lekker Lokaal BV, KvK 45678901.", "Kuche kennen wij als Küche GmbH, nummer DE HRB4567."));
    }

    private List<Long> suppliers(Journey journey) {
        return database.sql("select i.supplier_id from invitation i join publication p on p.id = i.publication where p.dossier = ? order by i.place")
                .param(journey.number().value()).query(Long.class).list();
    }

    private Reply submit(Journey journey, Map<String, Object> answers) {
        Map<String, Object> form = new HashMap<>(Purchases.publication(today, calendar.lastDayOf(today, 30)));
        form.keySet().removeIf(key -> key.startsWith("genodigde") || key.startsWith("motivering"));
        form.putAll(answers);
        return TasklistClient.signedIn(port, "inkoper").post("/task/" + journey.only("publicatieVoorbereiden").getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(form)));
    }
}
