// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.NotedMails;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A purchase on a server far away: every day and moment is one of the office all the same. */
@Tag("own-jvm")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:zone;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data",
        "camunda.bpm.job-execution.enabled=false", "mvoi.herinneringen.cron=-"})
abstract class ServerZoneTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Dossiers dossiers;
    @Autowired
    private RuleLibrary rules;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    /** As {@code -Duser.timezone} does, before the application starts. */
    static void serverStandsIn(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    @Test
    void aTimerFallsDueAtMidnightInTheOfficeAndIsStoredInUtc() {
        Journey path = published();
        LocalDate closing = calendar.lastDayOf(LocalDate.now(clock), 30);
        OffsetDateTime midnight = closing.plusDays(1).atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();

        Date due = engine.getManagementService().createJobQuery().timers().activityId("sluitingsdatum").singleResult().getDuedate();
        assertThat(due.toInstant()).isEqualTo(midnight.toInstant());
        assertThat(sql.queryForObject("select cast(DUEDATE_ as varchar) from ACT_RU_JOB where HANDLER_TYPE_ like 'timer%'", String.class))
                .startsWith(midnight.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' '));
        assertThat(dossiers.get(path.number()).openedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(sql.queryForObject("select cast(closing_date as varchar) from publication where dossier = ?", String.class, path.number().value()))
                .isEqualTo(closing.toString());
    }

    @Test
    void aTaskIsDueAtFiveInTheOfficeInTasklistAndInTheMail() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        LocalDate due = calendar.addWorkingDays(LocalDate.now(clock), rules.taskDays("opdrachtUitwerken", LocalDate.now(clock)));

        String shown = TasklistClient.signedIn(port, "opdrachtgever").get("/task/" + path.only("opdrachtUitwerken").getId()).json()
                .path("due").asText().replaceFirst("(\\d\\d)$", ":$1");
        assertThat(OffsetDateTime.parse(shown).atZoneSameInstant(OfficeClock.ZONE).toLocalDateTime()).isEqualTo(due.atTime(LocalTime.of(17, 0)));
        assertThat(NotedMails.of(path.number(), database)).isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.body()).contains(DutchFormat.day(due)));
    }

    @Test
    void theFirstDayOfARuleIsThatDayEverywhere() {
        assertThat(rules.topics(LocalDate.of(2022, 1, 1))).isNotEmpty();
        assertThat(rules.topics(LocalDate.of(2021, 12, 31))).isEmpty();
    }

    private Journey published() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        while (!path.tasks("poortInvullen").isEmpty()) {
            path.completes("inkoper", path.tasks("poortInvullen").get(0), Purchases.adoptAll());
        }
        path.does("mandaathouder", "akkoordGeven", Purchases.approve());
        LocalDate today = LocalDate.now(clock);
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 30)));
        return path;
    }
}
