// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.notification.internal.Preferences;
import nl.mvoi.inkoop.notification.jdbc.MessageRepository;
import nl.mvoi.inkoop.notification.jdbc.MessageRow;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.TaskObserver;
import nl.mvoi.inkoop.testing.Alarms;
import nl.mvoi.inkoop.testing.MailJobs;
import nl.mvoi.inkoop.testing.MailParts;
import nl.mvoi.inkoop.testing.NotedMails;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TestModels;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.ProcessDataContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail through a real mail server, which may be away. */
@SpringBootTest(classes = MailTestBase.Room.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SmtpMailTest extends MailTestBase {

    private static final int PORT = freePort();
    private static final List<String> WITHOUT_PROCESSES =
            List.of("opdrachtgever", "inkoper", "jurist", "beoordelaar1", "mandaathouder", "contractmanager", "beleid");

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private HistoryService history;
    @Autowired
    private MessageRepository messages;
    @Autowired
    private JdbcClient database;
    @Autowired
    private List<TaskObserver> observers;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private IdentityService identities;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private OpenTasks openTasks;
    @Autowired
    private Preferences preferences;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:smtpmail;DB_CLOSE_DELAY=-1");
        registry.add("mvoi.data-dir", () -> "target/test-data/smtp");
    }

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aMailHasRecipientSubjectTextAndAFixedId() throws Exception {
        notifications.toPerson("inkoper", DOSSIER, "contractgetekend", Map.of(
                "titel", "Fietspad 🚲 <b>مرحبا</b> '; drop table", "contractnummer", "C-1", "leverancier", "Jansen & Zn"));

        assertThat(server.getReceivedMessages()).as("nothing is sent within the transaction").isEmpty();
        assertThat(runMailJobs()).isZero();
        MimeMessage mail = only();

        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("inkoper@voorbeeld.nl");
        assertThat(mail.getSubject()).isEqualTo("Contract getekend in " + DOSSIER + " – Fietspad 🚲 <b>مرحبا</b> '; drop table");
        assertThat(mail.getHeader("Message-ID")).containsExactly(NotedMails.of(DOSSIER, database).get(0).messageId());
        assertThat(mail.getMessageID()).endsWith("@inkoop.voorbeeld.nl>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(MailParts.of(mail)).extracting(Part::getContentType).allMatch(type -> type.toLowerCase(Locale.ROOT).contains("utf-8"))
                .extracting(type -> type.replaceAll(";.*", "")).containsExactly("text/plain", "text/html");
        assertThat(body(mail)).contains("Beste ", "C-1", "Jansen & Zn", "Fietspad 🚲 <b>مرحبا</b> '; drop table",
                "https://inkoop.voorbeeld.nl/camunda/app/tasklist/default/");
    }

    @Test
    void everyMemberOfAGroupGetsOneMail() {
        notifications.toGroup("inkopers", DOSSIER, "gunningsbeslissing", Map.of("titel", "Fietspad", "leverancier", "Groen <BV>"));
        runMailJobs();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(SmtpMailTest::recipient))
                .containsExactlyInAnyOrder("inkoper@voorbeeld.nl", "inkoper2@voorbeeld.nl");
        assertThat(body(server.getReceivedMessages()[0])).contains("te gunnen aan Groen <BV>.");
    }

    @Test
    void whatAUserTypedCannotAddAHeader() throws Exception {
        OpenTask task = new OpenTask("t1", "proef", "Titel\r\nBcc: boef@voorbeeld.nl\r\n\r\nTekst", DOSSIER, "inkoper",
                Set.of(), LocalDate.of(2026, 11, 25), "");
        observers.forEach(observer -> observer.appeared(task));
        runMailJobs();

        MimeMessage mail = only();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Taak in " + DOSSIER + ": Titel Bcc: boef@voorbeeld.nl Tekst");
        assertThat(body(mail)).contains("/#/?task=t1", "25 november 2026");
    }

    @Test
    void aMailAboutATaskCarriesItsLastDayForTheCalendar() {
        OpenTask task = new OpenTask("t9", "strategieOpstellen", "Strategie, met; komma\\", DOSSIER, "inkoper", Set.of(), LocalDate.of(2026, 11, 25), "");
        observers.forEach(observer -> observer.appeared(task));
        runMailJobs();

        String calendar = calendar(only());
        assertThat(calendar.lines()).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261125", "END:VCALENDAR")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.replace("\n ", "")).contains("SUMMARY:Taak in " + DOSSIER + ": Strategie\\, met\\; komma\\\\\n");
        assertThat(body(only())).as("what is asked and who helps").contains("Waarom deze taak: ", "Wie u helpt: ");
    }

    private static String calendar(MimeMessage mail) {
        return MailParts.text(mail, "text/calendar");
    }

    @Test
    void whatSomebodyTypedIsTextOnThePageOfAMail() {
        OpenTask task = new OpenTask("t8", "proef", "<script>alert(1)</script> & \"zo\"", DOSSIER, "inkoper", Set.of(), null, "");
        observers.forEach(observer -> observer.appeared(task));
        runMailJobs();

        assertThat(MailParts.text(only(), "text/html")).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;zo&quot;",
                "<a href=\"https://inkoop.voorbeeld.nl/camunda/app/tasklist/default/#/?task=t8\">").doesNotContain("<script>");
    }

    @Test
    void whoDoesNotWantAMailPerTaskGetsNone() {
        preferences.choose("inkoper", MailChoice.DAGELIJKS, false);
        preferences.choose("inkoper2", MailChoice.ALLEEN_TE_LAAT, false);
        try {
            OpenTask task = new OpenTask("t7", "proef", "Taak", DOSSIER, null, Set.of("inkopers"), LocalDate.of(2026, 11, 25), "");
            observers.forEach(observer -> observer.appeared(task));

            assertThat(MailJobs.waiting(management)).isEmpty();
        } finally {
            jdbc.update("delete from mail_preference");
        }
    }

    @Test
    void whoeverMustDoATaskAgainReadsWhyWithTheLinkToThatTask() {
        OpenTask task = new OpenTask("t3", "proef", "Taak", DOSSIER, "inkoper", Set.of(), null, "- Neem een eis over.\n- Geef bewijs <aan>.");
        observers.forEach(observer -> observer.appeared(task));
        runMailJobs();

        assertThat(body(only())).contains("- Neem een eis over.\n- Geef bewijs <aan>.\n", "/#/?task=t3");
    }

    @Test
    void aTaskIsAnnouncedOnceToEveryMemberOfItsGroups() {
        OpenTask task = new OpenTask("t2", "proef", "Taak", DOSSIER, null, Set.of("inkopers", "juristen"), null, "");
        observers.forEach(observer -> observer.appeared(task));
        observers.forEach(observer -> observer.appeared(task));
        runMailJobs();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(SmtpMailTest::recipient)).containsExactlyInAnyOrder(
                "inkoper@voorbeeld.nl", "inkoper2@voorbeeld.nl", "jurist@voorbeeld.nl");
    }

    @Test
    void whenTheServerIsAwayTheMailWaitsAndIsDeliveredOnce() {
        server.stop();
        notifications.toPerson("inkoper", DOSSIER, "akkoordherinnering", Map.of("titel", "Fietspad", "onderwerp", "de strategie",
                "uiterlijk", "25 november 2026"));

        assertThat(runMailJobs()).isEqualTo(1);
        Job waiting = onlyJob();
        assertThat(waiting.getRetries()).isEqualTo(287);
        assertThat(Duration.between(Instant.now(), waiting.getDuedate().toInstant())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(NotedMails.of(DOSSIER, database).get(0).sentAt()).isNull();

        server.start();
        assertThat(runMailJobs()).isZero();
        assertThat(MailJobs.waiting(management)).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(NotedMails.of(DOSSIER, database).get(0).sentAt()).isNotNull();
    }

    @Test
    void theLogNamesTheDossierOfAMailThatFailed() {
        server.stop();
        notifications.toPerson("inkoper", DOSSIER, "akkoordherinnering", Map.of("titel", "Fietspad", "onderwerp", "de strategie",
                "uiterlijk", "25 november 2026"));
        try (Alarms alarms = new Alarms()) {
            runAsTheExecutorDoes(onlyJob().getId());

            assertThat(alarms.take()).extracting(alarm -> alarm.getMDCPropertyMap().get("dossier")).contains(DOSSIER.value());
        }
    }

    @Test
    void aMailThatCannotBeSentIsAnIncidentThatAnAdministratorClears() {
        server.stop();
        notifications.toPerson("inkoper", DOSSIER, "telaat", Map.of());
        String job = onlyJob().getId();
        management.setJobRetries(job, 1);
        TasklistClient administrator = TasklistClient.signedIn(port, "beheer");
        assertThat(administrator.get("/incident/count").json().path("count").asInt()).isZero();

        runAsTheExecutorDoes(job);
        assertThat(administrator.get("/incident/count").json().path("count").asInt()).isEqualTo(1);
        assertThat(administrator.get("/job?noRetriesLeft=true").json().get(0).path("id").asText()).isEqualTo(job);
        server.start();
        assertThat(administrator.send("PUT", "/job/" + job + "/retries", Map.of("retries", 1)).status()).isEqualTo(204);

        assertThat(administrator.get("/incident/count").json().path("count").asInt()).isZero();
        assertThat(runMailJobs()).isZero();
        assertThat(recipient(only())).isEqualTo("inkoper@voorbeeld.nl");
    }

    @Test
    void whoeverSeesNoProcessSeesNoMailThatWaitsOrFailed() {
        server.stop();
        notifications.toPerson("inkoper", DOSSIER, "telaat", Map.of());
        String job = onlyJob().getId();
        management.setJobRetries(job, 1);
        runAsTheExecutorDoes(job);

        for (String role : WITHOUT_PROCESSES) {
            TasklistClient person = TasklistClient.signedIn(port, role);
            assertThat(person.get("/job").json()).as(role).isEmpty();
            for (String incidents : List.of("/incident", "/history/incident")) {
                assertThat(person.get(incidents).json()).as(role).isEmpty();
                assertThat(person.get(incidents + "/count").json().path("count").asInt()).as(role).isZero();
            }
            assertThat(person.get("/job/" + job).status()).as(role).isEqualTo(404);
            assertThat(person.get("/job/" + job + "/stacktrace").status()).as(role).isEqualTo(403);
            assertThat(person.send("PUT", "/job/" + job + "/retries", Map.of("retries", 1)).status()).as(role).isEqualTo(403);
        }
        assertThat(TasklistClient.signedIn(port, "manager").get("/job/" + job + "/stacktrace").body()).contains("MailSendException");
    }

    @Test
    void whoeverSeesNoProcessSeesNoCleaningUpEither() {
        List<Job> cleaning = List.of(history.cleanUpHistoryAsync(true));
        try {
            for (String role : WITHOUT_PROCESSES) {
                TasklistClient person = TasklistClient.signedIn(port, role);
                assertThat(person.get("/job").json()).as(role).isEmpty();
                assertThat(person.get("/job/count").json().path("count").asInt()).as(role).isZero();
                assertThat(person.get("/job/" + cleaning.get(0).getId()).status()).as(role).isEqualTo(404);
            }
            assertThat(TasklistClient.signedIn(port, "beheer").get("/job").body()).contains(cleaning.get(0).getId());
        } finally {
            history.findHistoryCleanupJobs().forEach(job -> management.deleteJob(job.getId()));
        }
    }

    @Test
    void nothingOfAMailStaysBehindInTheEngine() {
        List<Map<String, Object>> before = engineRows();
        notifications.toPerson("inkoper", DOSSIER, "telaat", Map.of());
        server.stop();
        runAsTheExecutorDoes(onlyJob().getId());
        server.start();
        runAsTheExecutorDoes(onlyJob().getId());

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(engineRows()).isEqualTo(before);
    }

    private List<Map<String, Object>> engineRows() {
        return Stream.of("ACT_HI_JOB_LOG", "ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_VARINST", "ACT_HI_DETAIL", "ACT_HI_INCIDENT", "ACT_HI_OP_LOG",
                "ACT_GE_BYTEARRAY", "ACT_RU_EXECUTION", "ACT_RU_JOB").map(table ->
                jdbc.queryForMap("select '" + table + "' as name, count(*) as number from " + table)).toList();
    }

    @Test
    void aMailWhoseWorkerDiedIsSentByTheNextOne() {
        notifications.toPerson("inkoper", DOSSIER, "telaat", Map.of());
        String job = onlyJob().getId();
        assertThat(taken()).contains(job);
        assertThat(taken()).as("as long as its lock holds").doesNotContain(job);

        jdbc.update("update ACT_RU_JOB set LOCK_EXP_TIME_ = ? where ID_ = ?", OffsetDateTime.now().minusDays(1), job);

        assertThat(taken()).contains(job);
        runAsTheExecutorDoes(job);
        assertThat(recipient(only())).isEqualTo("inkoper@voorbeeld.nl");
    }

    /** What a worker that looks for work now takes. */
    private List<String> taken() {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return settings.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(settings.getJobExecutor())).getJobIdBatches().stream()
                .flatMap(List::stream).toList();
    }

    /** It was a process of its own then. */
    @Test
    void aMailThatAnEarlierVersionNotedIsStillSent() {
        String deployment = repository.createDeployment().addModelInstance("bericht.bpmn", Bpmn.createExecutableProcess("bericht")
                .camundaHistoryTimeToLive(1).startEvent().sendTask("berichtVersturen").camundaAsyncBefore()
                .camundaDelegateExpression("${berichtVersturen}").endEvent().done()).deploy().getId();
        try {
            long noted = messages.saveAll(List.of(new MessageRow(null, DOSSIER, "inkoper@voorbeeld.nl", "Van eerder", "Tekst", "<eerder@voorbeeld.nl>",
                    "eerder", OffsetDateTime.parse("2026-11-24T09:00:00Z"), null, null))).get(0);
            String process = runtime.startProcessInstanceByKey("bericht", DOSSIER.value(), Map.of("berichtId", noted)).getId();

            runAsTheExecutorDoes(management.createJobQuery().processInstanceId(process).singleResult().getId());

            assertThat(body(only())).contains("Tekst");
            assertThat(runtime.createProcessInstanceQuery().processInstanceId(process).count()).isZero();
            assertThat(history.createHistoricJobLogQuery().processInstanceId(process).successLog().count()).as("of a step the log is kept").isOne();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private Job onlyJob() {
        assertThat(MailJobs.waiting(management)).hasSize(1);
        return MailJobs.waiting(management).get(0);
    }

    /** It stands still in tests, and a job that a test runs is not logged. */
    private void runAsTheExecutorDoes(String job) {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobFailureCollector failure = new JobFailureCollector(job);
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(job, settings.getCommandExecutorTxRequired(), failure, new ExecuteJobsCmd(job, failure), settings);
        } catch (RuntimeException e) {
            ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, e);
        } finally {
            Context.removeJobExecutorContext();
            new ProcessDataContext(settings).clearMdc();
        }
    }

    @Test
    void whatIsRolledBackSendsNothing() {
        transaction.executeWithoutResult(status -> {
            notifications.toPerson("inkoper", DOSSIER, "akkoordherinnering", Map.of());
            status.setRollbackOnly();
        });

        assertThat(MailJobs.waiting(management)).isEmpty();
        assertThat(NotedMails.all(database)).isEmpty();
    }

    @Test
    void mailNeedsNoRightsOfTheUserWhoCausedIt() {
        identities.setAuthentication("opdrachtgever", List.of("opdrachtgevers"));
        try {
            notifications.toGroup("juristen", DOSSIER, "telaat", Map.of());
        } finally {
            identities.clearAuthentication();
        }

        assertThat(runMailJobs()).isZero();
        assertThat(recipient(only())).isEqualTo("jurist@voorbeeld.nl");
    }

    @Test
    void openTasksAreFoundByTheDayTheyAreDue() {
        String deployment = TestModels.deployTask(repository, "openTaken", "inkopers");
        try {
            runtime.startProcessInstanceByKey("openTaken", DOSSIER.value());
            Task task = tasks.createTaskQuery().processInstanceBusinessKey(DOSSIER.value()).singleResult();
            assertThat(openTasks.dueBy(LocalDate.of(2100, 1, 1))).as("a task without due date").isEmpty();
            task.setDueDate(Date.from(Instant.parse("2026-11-25T22:59:00Z")));
            tasks.saveTask(task);

            assertThat(openTasks.dueBy(LocalDate.of(2026, 11, 24))).isEmpty();
            assertThat(openTasks.dueBy(LocalDate.of(2026, 11, 25))).containsExactly(new OpenTask(task.getId(), "taak",
                    "Proeftaak", DOSSIER, null, Set.of("inkopers"), LocalDate.of(2026, 11, 25), ""));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void withoutAPersonOrAddressNothingHappens() {
        notifications.toPerson("bestaat-niet", DOSSIER, "telaat", Map.of());
        notifications.toGroup("bestaat-niet", DOSSIER, "telaat", Map.of());

        assertThat(NotedMails.all(database)).isEmpty();
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(MimeMessage mail) {
        return MailParts.text(mail, "text/plain");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
