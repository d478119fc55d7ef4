// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.engine.clock.WorldTime;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.AllTables;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** One European tender on the calendar of 2026 and 2027, by the trial clock: what its form takes at each moment, and when bidding ends. */
@DirtiesContext
@Tag("spring")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:termijnen;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data", "mvoi.herinneringen.cron=-"})
class TenderOverTimeTest {

    /** When it is sent, why its terms are shorter, the first day on which bids may close, and which day off is in the way. */
    private record Moment(LocalDate sending, String why, LocalDate earliest, String inTheWay) {

        private static Moment of(String sending, String why, String earliest, String inTheWay) {
            return new Moment(LocalDate.parse(sending), why, LocalDate.parse(earliest), inTheWay);
        }
    }

    private static final List<Moment> MOMENTS = List.of(Moment.of("2026-12-01", "VERSNELD", "2026-12-16", null),
            Moment.of("2026-12-01", "VOORAANKONDIGING", "2026-12-30", null), Moment.of("2026-12-01", "GEEN", "2027-01-11", "2027-01-10"),
            Moment.of("2027-02-16", "GEEN", "2027-03-30", "2027-03-29"), Moment.of("2027-03-18", "GEEN", "2027-04-28", "2027-04-27"),
            Moment.of("2027-03-27", "GEEN", "2027-05-10", "2027-05-07"), Moment.of("2027-09-21", "GEEN", "2027-11-01", "2027-10-31"));

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcClient database;
    @Autowired
    ApplicationContext application;
    @Autowired
    private TestRestTemplate visitor;

    @AfterEach
    void worldTime() {
        WorldTime.restore(application);
    }

    @Test
    void theFormCountsEveryTermOnTheCalendarAndTheDoorShutsAtTheEndOfTheLastDay() {
        WorldTime.begin(MOMENTS.get(0).sending().atTime(9, 0));
        Map<String, Object> request = Purchases.cyclePath();
        request.put("gewensteStart", "2028-03-01");
        Journey path = new Journey(engine).requestedBy("opdrachtgever", request);
        Walkthroughs.toStrategy(path);
        Walkthroughs.ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Purchases.approve());

        for (Moment moment : MOMENTS) {
            moveTo(moment.sending().atTime(9, 0));
            refusesTheDayOff(path, moment);
            path.does("inkoper", "publicatieVoorbereiden", form(moment, calendar.minusWorkingDays(moment.earliest(), 1)));
            assertThat(String.valueOf(path.shown(path.only("publicatieVoorbereiden"), "terugkoppeling"))).as("%s", moment)
                    .contains("Bedrijven krijgen tijd tot en met " + DutchFormat.day(moment.earliest()));
        }
        Moment last = MOMENTS.get(MOMENTS.size() - 1);
        path.does("inkoper", "publicatieVoorbereiden", form(last, last.earliest()));

        JsonNode told = visitor.withBasicAuth("inkoper", "inkoper").getForObject("/api/v1/inkoopdossiers/" + path.number(), JsonNode.class);
        assertThat(told.at("/aanbestedingen/0")).hasToString("{\"perceel\":null,\"variant\":\"OPENBAAR\",\"verzonden\":\"2027-09-21\","
                + "\"vragenTot\":\"2027-10-15\",\"sluiting\":\"2027-11-01\",\"beslissingVerzonden\":null,\"opschortingTotEnMet\":null,\"tekenenVanaf\":null}");
        moveTo(last.earliest().atTime(LocalTime.of(23, 59)));
        assertThat(path.waiting()).contains("sluitingsdatum");
        moveTo(last.earliest().plusDays(1).atStartOfDay());
        assertThat(path.waiting()).doesNotContain("sluitingsdatum").contains("inschrijvingVastleggen");
    }

    private void refusesTheDayOff(Journey path, Moment moment) {
        if (moment.inTheWay() == null) {
            return;
        }
        LocalDate off = LocalDate.parse(moment.inTheWay());
        Map<String, List<List<Object>>> before = AllTables.contents(database);

        Reply reply = TasklistClient.signedIn(port, "inkoper").post("/task/" + path.only("publicatieVoorbereiden").getId() + "/submit-form",
                Map.of("variables", TasklistClient.variables(form(moment, off))));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("De sluitingsdatum is geen werkdag: " + DutchFormat.dayOfTheWeek(off)
                + ". De volgende werkdag is " + DutchFormat.dayOfTheWeek(calendar.addWorkingDays(off, 1)) + ".");
        assertThat(AllTables.contents(database)).isEqualTo(before);
    }

    private static Map<String, Object> form(Moment moment, LocalDate closing) {
        Map<String, Object> form = Purchases.publication(moment.sending(), closing);
        form.put("termijnVerkorting", moment.why());
        if (moment.why().equals("VERSNELD")) {
            form.put("haastReden", "De brug is afgekeurd.");
        } else if (moment.why().equals("VOORAANKONDIGING")) {
            form.putAll(Map.of("vooraankondigingDatum", moment.sending().minusDays(52).toString(), "vooraankondigingNummer", "TN-1"));
        }
        return form;
    }

    private void moveTo(LocalDateTime moment) {
        JsonNode answer = visitor.withBasicAuth("beheer", "beheer").postForObject("/api/v1/proefklok", Map.of("nu", moment.toString()), JsonNode.class);
        assertThat(answer.path("mislukt")).as("%s", answer).isEmpty();
    }
}
