// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.FindingsOnDemand;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Calls every operation of the engine's web API and of the APIs of its web applications as every role, with what belongs to a running
 * dossier: whatever is refused changes no row, whatever reads writes nothing, nothing fails, and what changes something is a short list.
 */
@Tag("own-engine")
@TestInstance(Lifecycle.PER_CLASS)
@Import({FindingsOnDemand.class, WatchedDatabase.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:operaties;DB_CLOSE_DELAY=-1",
        "mvoi.data-dir=target/test-data",
        "camunda.bpm.job-execution.enabled=false",
        "camunda.bpm.metrics.enabled=false",
        "mvoi.herinneringen.cron=-"})
class EveryOperationTest {

    private static final List<String> ROLES = List.of("opdrachtgever", "inkoper", "mvoi-adviseur", "budgethouder", "jurist", "beoordelaar1",
            "mandaathouder", "directeur", "contractmanager", "manager", "beleid", "communicatie", "beheer");
    private static final String SPARE = "proefpersoon";
    /** These end or begin the session that the test needs. */
    private static final Set<String> SESSION = Set.of("UserAuthenticationResource.doLogin", "UserAuthenticationResource.doLogout");

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    WatchedDatabase database;

    private final Map<String, String> ids = new TreeMap<>();
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
        Journey second = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        names(path, second.only("opdrachtUitwerken"));
        operations = Stream.of(api("/api/engine", new EngineRestApplication()), api("/api/admin", new AdminApplication()),
                api("/api/cockpit", new CockpitApplication()), api("/api/tasklist", new TasklistApplication()),
                api("/api/welcome", new WelcomeApplication())).flatMap(all -> all).toList();
    }

    @Test
    void whatIsRefusedChangesNothingAndWhatChangesSomethingIsAShortList() {
        List<String> faults = new ArrayList<>();
        Map<String, Set<String>> changed = new TreeMap<>();
        before = database.content();
        int calls = 0;
        for (String role : ROLES) {
            TasklistClient client = TasklistClient.signedIn(port, role);
            database.writes();
            before = database.content();
            for (Operation operation : operations) {
                for (String ending : List.of("", "/")) {
                    calls++;
                    ensureSpare();
                    Reply reply = call(client, operation, ending);
                    judge(role, operation, ending, reply, faults);
                    if (reply.status() < 300 && !operation.reads()) {
                        changed.computeIfAbsent(operation.title(), title -> new TreeSet<>()).add(role);
                    }
                }
            }
        }
        System.out.println(calls + " calls of " + operations.size() + " operations by " + ROLES.size() + " roles");
        changed.forEach((title, roles) -> System.out.println("CHANGED " + title + " " + roles));
        assertThat(faults).isEmpty();
    }

    private void judge(String role, Operation operation, String ending, Reply reply, List<String> faults) {
        List<String> writes = database.writes();
        String what = role + " " + operation.method() + " " + operation.path() + ending + " (" + operation.title() + "): " + reply.status();
        if (reply.status() >= 500) {
            faults.add(what + " " + reply.body());
        }
        if (writes.isEmpty()) {
            return;
        }
        Map<String, List<Map<String, Object>>> after = database.content();
        if ((reply.status() >= 300 || operation.reads()) && !after.equals(before)) {
            faults.add(what + " wrote " + writes);
        }
        before = after;
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

    private Reply call(TasklistClient client, Operation operation, String ending) {
        String path = fill(operation.path()) + ending;
        if (operation.method().equals("GET")) {
            return client.getAbsolute(path);
        }
        return operation.multipart() ? client.uploadAbsolute(operation.method(), path, "proef.form", "{}") : client.sendAbsolute(operation.method(), path, Map.of());
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
        return filled.replaceAll("\\{\\w+}", ids.get("/task/"));
    }
}
