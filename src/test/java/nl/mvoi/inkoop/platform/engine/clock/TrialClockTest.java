// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mvoi.inkoop.notification.internal.MailDesk;
import nl.mvoi.inkoop.platform.Background;
import nl.mvoi.inkoop.platform.BackgroundWork;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DailyWork;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.EngineTime;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.Person;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.testing.NotedMails;
import nl.mvoi.inkoop.testing.TasklistClient;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of a try-out, with the engine's own workers on. A clock is of a whole JVM, so these have one of their own. */
@Tag("own-engine")
@Import(TrialClockTest.Steps.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:proefklok;DB_CLOSE_DELAY=-1", "mvoi.data-dir=target/test-data", "mvoi.herinneringen.cron=-"})
class TrialClockTest {

    private static final List<String> STEPS = new CopyOnWriteArrayList<>();
    private static final List<LocalDate> DAYS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FAILS_AT = new AtomicInteger();
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    @TestConfiguration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        JavaDelegate noteStep(Clock clock, CurrentUser user) {
            return step -> STEPS.add(step.getProcessBusinessKey() + " " + step.getCurrentActivityId() + " " + LocalDate.now(clock) + " "
                    + user.idOrSystem());
        }

        @Bean
        JavaDelegate breakStep() {
            return step -> {
                throw new IllegalStateException("stuk");
            };
        }

        @Bean
        BackgroundWork breakWork() {
            return new BackgroundWork() {

                @Override
                public String kind() {
                    return "proefwerk";
                }

                @Override
                public String name() {
                    return "Proefwerk";
                }

                @Override
                public void carryOut(String subject) {
                    if (BROKEN.get()) {
                        throw new IllegalStateException("stuk");
                    }
                }
            };
        }

        @Bean
        DailyWork noteDay(Clock clock) {
            return new DailyWork() {

                @Override
                public String name() {
                    return "dagboek";
                }

                @Override
                public void run() {
                    DAYS.add(LocalDate.now(clock));
                    if (DAYS.size() == FAILS_AT.get()) {
                        throw new IllegalStateException("stuk");
                    }
                }
            };
        }
    }

    @Autowired
    private TrialClock trial;
    @Autowired
    private Clock clock;
    @Autowired
    private ClockStore store;
    @Autowired
    private ProcessEngineConfigurationImpl configuration;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private Background background;
    @Autowired
    private MailDesk mail;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TestRestTemplate visitor;
    @LocalServerPort
    private int port;

    private LocalDate today;

    @BeforeEach
    void start(@Autowired ApplicationContext application) {
        WorldTime.restore(application);
        STEPS.clear();
        DAYS.clear();
        FAILS_AT.set(0);
        BROKEN.set(false);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void stop(@Autowired ApplicationContext application) {
        WorldTime.restore(application);
    }

    @Test
    void applicationAndEngineGoTogether() {
        trial.moveTo(today.plusDays(2).atTime(9, 0));

        long before = clock.millis();
        long engine = ClockUtil.getCurrentTime().getTime();
        assertThat(engine).isBetween(before, clock.millis());
        assertThat(OffsetDateTime.now(clock).atZoneSameInstant(OfficeClock.ZONE).toLocalDateTime())
                .isBetween(today.plusDays(2).atTime(9, 0), today.plusDays(2).atTime(9, 5));
    }

    @Test
    void aTimerMadeByATimerFallsDueOnItsOwnDay() {
        deploy(Bpmn.createExecutableProcess("keten").camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent().timerWithDate("${eersteDag}")
                .serviceTask("eerste").camundaDelegateExpression("${noteStep}")
                .intermediateCatchEvent().timerWithDuration("P2D")
                .serviceTask("tweede").camundaAsyncBefore().camundaDelegateExpression("${noteStep}").endEvent().done());
        runtime.startProcessInstanceByKey("keten", "K1", Map.of("eersteDag", EngineTime.startOf(today.plusDays(3))));

        TrialClock.Arrival arrival = trial.moveTo(today.plusDays(10).atTime(12, 0));

        assertThat(STEPS).containsExactly("K1 eerste " + today.plusDays(3) + " systeem", "K1 tweede " + today.plusDays(5) + " systeem");
        assertThat(arrival.done()).isGreaterThanOrEqualTo(3);
        assertThat(arrival.failures()).isEmpty();
    }

    @Test
    void whatIsNotDueYetWaits() {
        deploy(Bpmn.createExecutableProcess("later").camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent().timerWithDate("${dag}").serviceTask("stap").camundaDelegateExpression("${noteStep}").endEvent().done());
        runtime.startProcessInstanceByKey("later", "K2", Map.of("dag", EngineTime.startOf(today.plusDays(5))));

        trial.moveTo(today.plusDays(4).atTime(23, 59));
        assertThat(STEPS).isEmpty();

        trial.moveTo(today.plusDays(5).atTime(0, 0));
        assertThat(STEPS).containsExactly("K2 stap " + today.plusDays(5) + " systeem");
    }

    @Test
    void everyDayThatPassesHasItsDailyWork() {
        trial.moveTo(today.plusDays(3).atTime(9, 0));

        assertThat(DAYS).containsExactly(today.plusDays(1), today.plusDays(2), today.plusDays(3), today.plusDays(3));
    }

    @Test
    void dailyWorkThatFailsDoesNotStopTheClock() {
        FAILS_AT.set(2);

        TrialClock.Arrival arrival = trial.moveTo(today.plusDays(4).atTime(9, 0));

        assertThat(arrival.failures()).containsExactly(new TrialClock.Failure(null, "dagboek"));
        assertThat(DAYS).hasSize(5);
    }

    @Test
    void aStepThatFailsIsTriedOnceAndTheAnswerSaysSo() {
        deploy(Bpmn.createExecutableProcess("stuk").camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent().timerWithDate("${dag}")
                .serviceTask("stukkeStap").camundaAsyncBefore().camundaDelegateExpression("${breakStep}").endEvent().done());
        String id = runtime.startProcessInstanceByKey("stuk", "K3", Map.of("dag", EngineTime.startOf(today.plusDays(1)))).getId();

        TrialClock.Arrival arrival = trial.moveTo(today.plusDays(1).atTime(0, 2));

        assertThat(arrival.failures()).containsExactly(new TrialClock.Failure(DossierNumber.of("K3"), "stukkeStap"));
        assertThat(management.createJobQuery().processInstanceId(id).singleResult())
                .satisfies(job -> assertThat(job.getRetries()).isEqualTo(4))
                .satisfies(job -> assertThat(job.getDuedate()).isAfter(ClockUtil.getCurrentTime()));
        runtime.deleteProcessInstance(id, "proef");
    }

    @Test
    void workInTheBackgroundThatFailsIsNamedWithItsDossier() {
        BROKEN.set(true);
        background.later("proefwerk", DossierNumber.of("K4"), "1");

        TrialClock.Arrival arrival = trial.moveTo(today.plusDays(1).atTime(9, 0));

        assertThat(arrival.failures()).containsExactly(new TrialClock.Failure(DossierNumber.of("K4"), "proefwerk"));
    }

    @Test
    void noStepRunsTwiceWhileTheWorkersAreBusyAndTheClockMoves() {
        deploy(Bpmn.createExecutableProcess("druk").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask("stap").camundaAsyncBefore().camundaDelegateExpression("${noteStep}").endEvent().done());
        IntStream.range(0, 60).forEach(i -> runtime.startProcessInstanceByKey("druk", "D" + i));

        trial.moveTo(today.plusYears(1).atTime(9, 0));

        assertThat(STEPS).hasSize(60).allSatisfy(step -> assertThat(step).startsWith("D")).doesNotHaveDuplicates();
        assertThat(management.createJobQuery().processDefinitionKey("druk").count()).isZero();
        assertThat(configuration.getJobExecutor().isActive()).isTrue();
    }

    @Test
    void twoMovementsAtOnceComeOneAfterTheOther() {
        LocalDateTime moment = today.plusDays(40).atTime(9, 0);

        List<String> outcomes = Stream.of(moment, moment).map(to -> CompletableFuture.supplyAsync(() -> outcome(to))).toList().stream()
                .map(CompletableFuture::join).sorted().toList();

        assertThat(outcomes).containsExactly(today.plusDays(40).toString(), "refused");
        assertThat(DAYS).hasSize(41);
    }

    private String outcome(LocalDateTime moment) {
        try {
            return trial.moveTo(moment).now().toLocalDate().toString();
        } catch (Refusal refusal) {
            return "refused";
        }
    }

    @Test
    void aRestartGoesOnFromThere() {
        trial.moveTo(today.plusDays(1).atTime(9, 0));
        Duration ahead = SharedClock.ahead();
        SharedClock.runAhead(Duration.ZERO);

        Clock restarted = new ClockSettings().clock(store);

        assertThat(SharedClock.ahead()).isEqualTo(ahead);
        assertThat(LocalDate.now(restarted)).isEqualTo(today.plusDays(1));
    }

    @Test
    void nobodyIsSignedOutByTenYears() {
        TasklistClient signedIn = TasklistClient.signedIn(port, "inkoper");

        trial.moveTo(today.plusYears(10).atTime(9, 0));

        assertThat(signedIn.get("/task").status()).isEqualTo(200);
        assertThat(TasklistClient.signedIn(port, "jurist").get("/task").status()).isEqualTo(200);
    }

    @Test
    void noHistoryIsThrownAwayWhileTheClockRunsAhead() {
        deploy(Bpmn.createExecutableProcess("kort").camundaHistoryTimeToLive(30).startEvent().endEvent().done());
        String id = runtime.startProcessInstanceByKey("kort").getId();

        trial.moveTo(today.plusMonths(6).atTime(3, 0));

        assertThat(configuration.isHistoryCleanupEnabled()).isFalse();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(id).count()).isEqualTo(1);
    }

    @Test
    void anAdministratorMovesItOverTheApiAndEverybodyReadsIt() {
        LocalDateTime moment = today.plusDays(7).atTime(9, 0);

        ResponseEntity<JsonNode> answer = post("beheer", Map.of("nu", moment.toString()));

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody().path("nu").asText()).isEqualTo(moment.toString());
        assertThat(answer.getBody().path("mislukt")).isEmpty();
        assertThat(visitor.withBasicAuth("inkoper", "inkoper").getForObject("/api/v1/proefklok", JsonNode.class).path("nu").asText())
                .isEqualTo(moment.toString());
        assertThat(visitor.getForObject("/api/v1/openapi.json", JsonNode.class).path("paths").has("/api/v1/proefklok")).isTrue();
    }

    @Test
    void nobodyElseMovesIt() {
        assertThat(post("inkoper", Map.of("nu", today.plusDays(1) + "T09:00")).getStatusCode().value()).isEqualTo(403);
        assertThat(visitor.postForEntity("/api/v1/proefklok", Map.of("nu", today.plusDays(1) + "T09:00"), JsonNode.class)
                .getStatusCode().value()).isEqualTo(401);
        assertThat(LocalDate.now(clock)).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2001-01-01T00:00 | moet later zijn dan wat de proefklok nu zegt
            2999-01-01T00:00 | ligt te ver weg
            2027-02-30T09:00 | is geen bestaande datum met tijd
            12-1-2027 09:00  | is geen bestaande datum met tijd
            morgen           | is geen bestaande datum met tijd
            """)
    void aMomentThatCannotBeIsRefused(String moment, String why) {
        ResponseEntity<JsonNode> answer = post("beheer", Map.of("nu", moment));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody().path("fouten")).hasSize(1);
        assertThat(answer.getBody().path("fouten").get(0).asText()).startsWith("'nu' " + why);
    }

    @Test
    void aMomentMustBeGiven() {
        assertThat(post("beheer", Map.of()).getBody().path("fouten").get(0).asText()).startsWith("'nu' ontbreekt.");
    }

    @Test
    void pagesScriptsAndMailsSayThatItIsATrial() {
        trial.moveTo(LocalDate.of(today.getYear() + 1, 1, 12).atTime(9, 0));
        String moment = "12 januari " + (today.getYear() + 1) + ", 09:0";

        Stream.of("/", "/verkenner", "/regelboek").forEach(page -> assertThat(visitor.getForObject(page, String.class))
                .contains("Proefklok: hier is het").contains(moment));
        assertThat(visitor.getForObject("/mvoi/proefklok.json", JsonNode.class).path("nu").asText()).startsWith(moment);
        mail.note("proef", List.of(new Person("inkoper", "Ineke Inkoper", "inkoper@voorbeeld.nl")), DossierNumber.of("INK-PROEF"), "taakklaar", Map.of("taak", "Proef"));
        assertThat(NotedMails.of(DossierNumber.of("INK-PROEF"), database).get(0).body()).startsWith("Proefklok: hier is het " + moment);
    }

    private ResponseEntity<JsonNode> post(String user, Object body) {
        return visitor.withBasicAuth(user, user).postForEntity("/api/v1/proefklok", body, JsonNode.class);
    }

    private void deploy(BpmnModelInstance model) {
        repository.createDeployment().addModelInstance("proef.bpmn", model).deploy();
    }
}
