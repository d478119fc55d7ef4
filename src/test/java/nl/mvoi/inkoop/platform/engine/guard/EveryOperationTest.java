// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.FindingsOnDemand;
import nl.mvoi.inkoop.testing.MailJobs;
import nl.mvoi.inkoop.testing.Sample;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Calls every operation of the engine's web API and of the APIs of its web applications as every role, with what belongs to a running
 * dossier: whatever is refused changes no row, whatever reads writes nothing, nothing fails, and what changes something is a short list.
 */
@Tag("spring")
@Tag("sample")
@TestInstance(Lifecycle.PER_CLASS)
@Import({FindingsOnDemand.class, WatchedDatabase.class, EveryOperationTest.Noted.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:operaties;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data",
        "camunda.bpm.job-execution.enabled=false",
        "camunda.bpm.metrics.enabled=false",
        "logging.level.org.camunda=off",
        "mvoi.herinneringen.cron=-"})
class EveryOperationTest {

    private static final String NOBODY = "";
    private static final List<String> ROLES = List.of(NOBODY, "opdrachtgever", "inkoper", "mvoi-adviseur", "budgethouder", "jurist", "beoordelaar1",
            "mandaathouder", "directeur", "contractmanager", "manager", "beleid", "communicatie", "beheer");
    /** Who is asked about everything also without {@code -Plang}: each operation takes a look at all rows. */
    private static final List<String> OF_EACH_KIND = List.of(NOBODY, "opdrachtgever", "inkoper", "beheer");
    private static final Set<String> ADMINISTRATOR = Set.of("beheer");
    /** What was answered well of all that changes something, and of all that somebody asked without signing in. */
    private static final Map<String, Set<String>> EXPECTED = Map.ofEntries(
            entry("TaskResource.claim", Set.of("opdrachtgever")),
            entry("UserRestService.createUser", ADMINISTRATOR), entry("UserResource.updateProfile", ADMINISTRATOR),
            entry("UserResource.updateCredentials", ADMINISTRATOR), entry("UserResource.unlockUser", ADMINISTRATOR),
            entry("UserResource.deleteUser", ADMINISTRATOR), entry("GroupMembersResource.createGroupMember", ADMINISTRATOR),
            entry("GroupMembersResource.deleteGroupMember", ADMINISTRATOR));
    private static final String SPARE = "proefpersoon";
    /** These end or begin the session that the test needs. */
    private static final Set<String> SESSION = Set.of("UserAuthenticationResource.doLogin", "UserAuthenticationResource.doLogout");

    @TestConfiguration(proxyBeanMethods = false)
    static class Noted {

        @Bean
        List<String> noted() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        @Primary
        AccessLog notebook(List<String> noted) {
            return (act, account, subject) -> noted.add(act + " " + account + " " + subject);
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    WatchedDatabase database;

    @Autowired
    Timeline timeline;
    @Autowired
    List<String> noted;

    private final Map<String, String> ids = new TreeMap<>();
    private DossierNumber dossier;
    private List<Operation> operations;
    private Map<String, List<Map<String, Object>>> before;

    @BeforeAll
    void aDossierWaitsForItsClosingDay() {
        LocalDate today = LocalDate.now(OfficeClock.ZONE);
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment()).does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
        List.of("KLI", "CIR", "GLO", "SGS", "KET").forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Purchases.approve());
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 45)));
        dossier = path.number();
        Journey second = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        names(path, second.only("opdrachtUitwerken"));
        operations = Stream.of(api("/api/engine", new EngineRestApplication()), api("/api/admin", new AdminApplication()),
                api("/api/cockpit", new CockpitApplication()), api("/api/tasklist", new TasklistApplication()),
                api("/api/welcome", new WelcomeApplication())).flatMap(all -> all).toList();
    }

    /** The level was set for the whole JVM. */
    @AfterAll
    void theEngineLogsAgain() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.camunda", null);
    }

    @Test
    void whatIsRefusedChangesNothingAndWhatChangesSomethingIsAShortList() {
        List<String> faults = new ArrayList<>();
        Map<String, Set<String>> done = new TreeMap<>();
        for (String role : Sample.isEverything() ? ROLES : OF_EACH_KIND) {
            TasklistClient client = role.equals(NOBODY) ? TasklistClient.anonymous(port) : TasklistClient.signedIn(port, role);
            database.writes();
            before = database.content();
            for (Operation operation : operations) {
                for (String ending : operation.reads() ? List.of("") : List.of("", "/")) {
                    if (operation.path().contains("/user/") || operation.path().contains("{userId}")) {
                        ensureSpare();
                    }
                    Reply reply = call(client, role, operation, ending);
                    judge(role, operation, ending, reply, faults);
                    if (reply.status() < 300 && (role.equals(NOBODY) || !operation.reads())) {
                        done.computeIfAbsent(operation.title(), title -> new TreeSet<>()).add(role);
                    }
                }
            }
        }

        assertThat(operations.size()).as("operations, so that none got lost").isGreaterThan(500);
        assertThat(faults).isEmpty();
        assertThat(done).isEqualTo(EXPECTED);
    }

    @Test
    void eachActOfAnAdministratorIsLoggedWithTheName() {
        TasklistClient administrator = TasklistClient.signedIn(port, "beheer");
        noted.clear();

        administrator.post("/user/create", Map.of("profile", Map.of("id", "kort"), "credentials", Map.of("password", "kort")));
        administrator.send("PUT", "/user/kort/profile", Map.of("id", "kort", "firstName", "Kort", "lastName", "Lid"));
        administrator.send("PUT", "/user/kort/credentials", Map.of("password", "anders", "authenticatedUserPassword", "beheer"));
        administrator.send("PUT", "/group/juristen/members/kort", Map.of());
        administrator.send("DELETE", "/group/juristen/members/kort", Map.of());
        administrator.post("/user/kort/unlock", Map.of());
        administrator.send("DELETE", "/user/kort", Map.of());
        administrator.send("DELETE", "/deployment/" + ids.get("/deployment/") + "?cascade=true", Map.of());

        assertThat(noted).containsExactly("ADMINISTRATION beheer account gemaakt: kort", "ADMINISTRATION beheer account gewijzigd: kort",
                "ADMINISTRATION beheer wachtwoord gezet: kort", "ADMINISTRATION beheer in groep juristen: kort",
                "ADMINISTRATION beheer uit groep juristen: kort", "ADMINISTRATION beheer account ontgrendeld: kort",
                "ADMINISTRATION beheer account verwijderd: kort", "REFUSED beheer DELETE engine/default/deployment/" + ids.get("/deployment/"));
    }

    @Test
    void whoReadsWhatStandsOnTasksAndProcessesIsNoted() {
        TasklistClient client = TasklistClient.signedIn(port, "opdrachtgever");
        TasklistClient manager = TasklistClient.signedIn(port, "manager");
        noted.clear();

        client.get("/task/" + ids.get("/task/") + "/form-variables");
        manager.get("/history/variable-instance?processInstanceId=" + ids.get("/process-instance/"));
        manager.get("/task");

        assertThat(noted).containsExactly("DOSSIER_READ opdrachtgever GET engine/default/task/" + ids.get("/task/") + "/form-variables",
                "DOSSIER_READ manager GET engine/default/history/variable-instance processInstanceId=" + ids.get("/process-instance/"));
    }

    @Test
    void anAdministratorGivesAFailedStepNewTriesAndTheTimelineSaysSo() {
        String mail = MailJobs.waiting(engine.getManagementService(), dossier).get(0).getId();
        TasklistClient administrator = TasklistClient.signedIn(port, "beheer");
        assertThat(administrator.send("PUT", "/job/" + mail + "/retries", Map.of("retries", 1)).body()).contains("niet mislukt");
        engine.getManagementService().setJobRetries(mail, 0);
        noted.clear();

        assertThat(administrator.send("PUT", "/job/" + mail + "/retries", Map.of("retries", 1, "dueDate", "2026-11-22T10:00:00.000+0100")).status())
                .isEqualTo(403);
        assertThat(TasklistClient.signedIn(port, "manager").send("PUT", "/job/" + mail + "/retries", Map.of("retries", 1)).status()).isEqualTo(403);
        assertThat(administrator.send("PUT", "/job/" + mail + "/retries", Map.of("retries", 1)).status()).isEqualTo(204);

        assertThat(engine.getManagementService().createJobQuery().jobId(mail).singleResult().getRetries()).isEqualTo(1);
        assertThat(noted).contains("ADMINISTRATION beheer stap opnieuw: job " + mail);
        assertThat(timeline.of(dossier)).last().satisfies(event -> {
            assertThat(event.event()).isEqualTo("Mislukte stap opnieuw geprobeerd");
            assertThat(event.explanation()).contains("‘Mail versturen’");
            assertThat(event.by()).isEqualTo("beheer");
        });
    }

    @Test
    void nobodyTriesATimerOfALegalDayAgain() {
        String closing = ids.get("/job/");
        engine.getManagementService().setJobRetries(closing, 0);
        try {
            Reply reply = TasklistClient.signedIn(port, "beheer").send("PUT", "/job/" + closing + "/retries", Map.of("retries", 1));

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.body()).contains("wettelijke dag");
            assertThat(engine.getManagementService().createJobQuery().jobId(closing).singleResult().getRetries()).isZero();
        } finally {
            engine.getManagementService().setJobRetries(closing, 5);
        }
    }

    @Test
    void ofTheOwnAccountEverybodyChangesThePasswordOnly() {
        for (String role : List.of("jurist", "beheer")) {
            TasklistClient person = TasklistClient.signedIn(port, role);
            Map<String, Object> colleague = Map.of("id", role, "firstName", "Dina", "lastName", "Directeur", "email", "dina@elders.example");
            assertThat(person.send("PUT", "/user/" + role + "/profile", colleague).status()).as(role).isEqualTo(403);
            assertThat(person.send("DELETE", "/user/" + role, Map.of()).status()).as(role).isEqualTo(403);
            assertThat(person.send("PUT", "/group/directie/members/" + role, Map.of()).status()).as(role).isEqualTo(403);
            assertThat(person.post("/user/" + role + "/unlock", Map.of()).status()).as(role).isEqualTo(403);
            assertThat(person.send("PUT", "/user/" + role + "/credentials",
                    Map.of("password", role, "authenticatedUserPassword", role)).status()).as(role).isEqualTo(204);
        }
        assertThat(TasklistClient.signedIn(port, "jurist").send("PUT", "/user/inkoper/credentials",
                Map.of("password", "x", "authenticatedUserPassword", "jurist")).status()).as("he does not even see the account").isEqualTo(404);
        assertThat(engine.getIdentityService().createUserQuery().userId("jurist").singleResult().getFirstName()).isEqualTo("Jasmijn");
    }

    /** A way in past the web API: the engine itself keeps to its list. */
    @Test
    void theEngineItselfRefusesAPersonWhateverTheWayIn() {
        String instance = ids.get("/process-instance/");
        List<Runnable> acts = List.of(
                () -> engine.getRepositoryService().createDeployment().addString("x.form", "{}").deploy(),
                () -> engine.getRepositoryService().deleteDeployment(ids.get("/deployment/"), true),
                () -> engine.getRuntimeService().createProcessInstanceModification(instance).startBeforeActivity("inschrijvingVastleggen").execute(),
                () -> engine.getRuntimeService().setVariable(instance, "fase", "CONTRACT"),
                () -> engine.getRuntimeService().suspendProcessInstanceById(instance),
                () -> engine.getRuntimeService().deleteProcessInstancesAsync(List.of(instance), "x"),
                () -> engine.getRuntimeService().signalEventReceived("x"),
                () -> engine.getManagementService().executeJob(ids.get("/job/")),
                () -> engine.getManagementService().setJobDuedate(ids.get("/job/"), null),
                () -> engine.getTaskService().createComment(ids.get("/task/"), null, "x"),
                () -> engine.getAuthorizationService().deleteAuthorization(ids.get("/authorization/")));
        before = database.content();
        engine.getIdentityService().setAuthentication("beheer", List.of(EngineNames.ADMIN_GROUP));
        try {
            assertThat(acts).allSatisfy(act -> assertThatThrownBy(act::run).hasMessageContaining("Ook een beheerder kan dit niet"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(database.content()).isEqualTo(before);
    }

    private void judge(String role, Operation operation, String ending, Reply reply, List<String> faults) {
        String what = role + " " + operation.method() + " " + operation.path() + ending + " (" + operation.title() + "): " + reply.status();
        List<String> writes = database.writes();
        if (reply.status() >= 500 || reply.status() >= 400 && !role.equals(NOBODY) && isTechnical(reply)
                || reply.body().contains("@class")) {
            faults.add(what + " " + reply.body());
        }
        if (!writes.isEmpty()) {
            Map<String, List<Map<String, Object>>> after = database.content();
            if ((reply.status() >= 300 || operation.reads()) && !after.equals(before)) {
                faults.add(what + " wrote " + writes);
            }
            before = after;
        }
    }

    private static boolean isTechnical(Reply reply) {
        return reply.body().contains("Exception") || reply.body().contains("java.");
    }

    private void ensureSpare() {
        if (engine.getIdentityService().createUserQuery().userId(SPARE).count() == 0) {
            User spare = engine.getIdentityService().newUser(SPARE);
            spare.setPassword(SPARE);
            engine.getIdentityService().saveUser(spare);
            database.writes();
            before = database.content();
        }
    }

    private Reply call(TasklistClient client, String role, Operation operation, String ending) {
        String path = fill(operation.path()) + ending;
        if (operation.method().equals("GET")) {
            return client.getAbsolute(path);
        }
        return operation.multipart() ? client.uploadAbsolute(operation.method(), path, "proef.form", "{}") : client.sendAbsolute(operation.method(), path, body(operation, role));
    }

    /** A body that does what is asked, where that is open to somebody. */
    private static Object body(Operation operation, String role) {
        Map<String, Object> profile = Map.of("id", SPARE, "firstName", "Proef", "lastName", "Persoon");
        return switch (operation.title()) {
            case "TaskResource.claim" -> Map.of("userId", role);
            case "UserRestService.createUser" -> Map.of("profile", Map.of("id", "nieuw"), "credentials", Map.of("password", "nieuw"));
            case "UserResource.updateProfile" -> profile;
            case "UserResource.updateCredentials" -> Map.of("password", "nieuw", "authenticatedUserPassword", role);
            case "IdentityRestService.checkPassword" -> Map.of("password", "nieuw");
            case "JobResource.setJobRetries" -> Map.of("retries", 1);
            default -> Map.of();
        };
    }

    private static Stream<Operation> api(String root, jakarta.ws.rs.core.Application api) {
        return Operation.of(api).stream().map(one -> new Operation(one.resource(), one.name(), one.method(),
                EngineNames.WEB_PATH + root + one.path(), one.multipart())).filter(one -> !SESSION.contains(one.title()));
    }

    private void names(Journey path, Task task) {
        Job timer = engine.getManagementService().createJobQuery().activityId("sluitingsdatum").singleResult();
        ids.put("/task/", task.getId());
        ids.put("/process-instance/", timer.getProcessInstanceId());
        ids.put("/execution/", timer.getExecutionId());
        ids.put("/job/", timer.getId());
        ids.put("/job-definition/", timer.getJobDefinitionId());
        ids.put("/process-definition/", timer.getProcessDefinitionId());
        ids.put("/deployment/", timer.getDeploymentId());
        ids.put("/decision-definition/", engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("mandaat").latestVersion().singleResult().getId());
        ids.put("/incident/", engine.getRuntimeService().createIncident("proef", timer.getExecutionId(), "proef").getId());
        ids.put("/filter/", engine.getFilterService().createFilterQuery().list().get(0).getId());
        ids.put("/authorization/", engine.getAuthorizationService().createAuthorizationQuery().list().get(0).getId());
        ids.put("/user/", SPARE);
        ids.put("/group/", "juristen");
        ids.put("/variable-instance/", engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(timer.getProcessInstanceId()).list().get(0).getId());
        ids.put("/tenant/", "t");
    }

    private String fill(String path) {
        String filled = path.replaceAll("\\{(\\w+) *:[^}]*}", "{$1}");
        filled = filled.replaceAll("/engine/\\{name}", "/engine/default").replace("{engineName}", "default").replace("{engine}", "default")
                .replace("/process-definition/key/{key}", "/process-definition/key/inkooptraject").replace("/decision-definition/key/{key}", "/decision-definition/key/mandaat")
                .replace("{userId}", SPARE).replace("{groupId}", "juristen").replace("{varId}", "fase");
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey() + "{id}", id.getKey() + id.getValue());
        }
        return filled.replaceAll("\\{[\\w-]+}", ids.get("/task/"));
    }
}
