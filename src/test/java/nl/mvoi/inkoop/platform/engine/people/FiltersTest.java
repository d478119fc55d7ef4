// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TestModels;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which filters Tasklist offers to whom, and which tasks stand in the list of each. */
@InkoopTest
@TestInstance(Lifecycle.PER_CLASS)
class FiltersTest {

    private static final String KEY = "proefFilters";
    private static final String TITLE = "Fietspad_langs de Vecht, 100% groen";

    private final Map<String, TasklistClient> signedIn = new HashMap<>();
    private final int port;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FilterService filters;
    private final GroupSeeding groups;
    private final Seeding seeding;
    private String deployment;

    @Autowired
    FiltersTest(@LocalServerPort int port, RepositoryService repository, RuntimeService runtime, TaskService tasks, FilterService filters,
                GroupSeeding groups, Seeding seeding) {
        this.port = port;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.filters = filters;
        this.groups = groups;
        this.seeding = seeding;
    }

    @BeforeAll
    void makeTasks() {
        deployment = TestModels.deployTask(repository, KEY, "inkopers");
        task("van mij", "inkoper", 1);
        task("van een collega", "inkoper2", -1);
        Task free = task("van niemand", null, -1);
        tasks.setVariableLocal(free.getId(), FilterSeeding.DOSSIER, "INK-2026-98765");
        tasks.setVariableLocal(free.getId(), FilterSeeding.TITLE, TITLE);
        Task other = tasks.createTaskQuery().processDefinitionKey(KEY).taskName("van mij").singleResult();
        tasks.setVariableLocal(other.getId(), FilterSeeding.DOSSIER, "INK-2026-98764");
        tasks.setVariableLocal(other.getId(), FilterSeeding.TITLE, "Laptops");
    }

    @AfterAll
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    private Task task(String name, String assignee, int days) {
        Task task = tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey(KEY).getId()).singleResult();
        task.setName(name);
        task.setAssignee(assignee);
        task.setDueDate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(days))));
        tasks.saveTask(task);
        return task;
    }

    @Test
    void whoWorksFindsFirstAllTasksAndThenWhatIsPickedUpFreeAndLate() {
        assertThat(offered("inkoper")).containsExactly("Mijn taken", "Opgepakt door mij", "Nog op te pakken", "Te laat", "Inkopers");
    }

    @Test
    void aManagerFindsFirstTheTasksOfEverybody() {
        assertThat(offered("manager")).containsExactly("Alle taken", "Opgepakt door mij", "Nog op te pakken", "Te laat", "Managers");
        assertThat(offered("beheer")).as("may see every filter").startsWith("Alle taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "inkoper | Mijn taken | van een collega, van mij, van niemand", "inkoper | Opgepakt door mij | van mij",
            "inkoper2 | Opgepakt door mij | van een collega", "inkoper | Nog op te pakken | van niemand",
            "inkoper | Te laat | van een collega, van niemand", "manager | Alle taken | van een collega, van mij, van niemand",
            "manager | Opgepakt door mij | ''", "jurist | Mijn taken | ''", "jurist | Nog op te pakken | ''", "jurist | Te laat | ''"})
    void eachFilterHasTheTasksThatItNames(String user, String filter, String expected) {
        assertThat(String.join(", ", listed(user, filter, Map.of()))).isEqualTo(expected);
        assertThat(as(user).post(address(user, filter) + "/count", Map.of("processDefinitionKey", KEY)).json().path("count").asInt())
                .isEqualTo(expected.isEmpty() ? 0 : expected.split(", ").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {FilterSeeding.OWN_TASKS, FilterSeeding.PICKED_UP})
    void aCardTellsWhichPurchaseItIsAboutAndThatItCameBack(String filter) {
        assertThat(as("inkoper").get(address("inkoper", filter)).json().at("/properties/variables").findValuesAsText("name"))
                .contains(FilterSeeding.DOSSIER, FilterSeeding.TITLE, FilterSeeding.CAME_BACK);
    }

    @Test
    void askingAFilterLeavesItAsItIs() {
        listed("inkoper", FilterSeeding.PICKED_UP, Map.of());
        as("inkoper").get(address("inkoper", FilterSeeding.PICKED_UP) + "/list");

        assertThat(listed("inkoper2", FilterSeeding.PICKED_UP, Map.of())).containsExactly("van een collega");
    }

    @Test
    void whoFollowedTasksInAnEarlierVersionFindsThemOnce() {
        String own = filters.createFilterQuery().filterName(FilterSeeding.OWN_TASKS).singleResult().getId();
        groups.ensureGrant(new Rights.Grant(Groups.MANAGERS, Resources.FILTER, own, Permissions.READ));
        assertThat(offered("manager")).contains("Alle taken", "Mijn taken");

        seeding.seed();

        assertThat(offered("manager")).contains("Alle taken").doesNotContain("Mijn taken");
        assertThat(filters.createFilterQuery().list()).extracting("name").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98765", "ink-2026-98765", "fietspad", "VECHT", "langs%vecht", "100\\%", "pad\\_langs"})
    void aTaskIsFoundByAPartOfTheNumberOrTheTitleOfItsPurchase(String text) {
        assertThat(listed("inkoper", FilterSeeding.OWN_TASKS, search(text))).containsExactly("van niemand");
        assertThat(listed("inkoper", FilterSeeding.PICKED_UP, search(text))).isEmpty();
        assertThat(listed("manager", FilterSeeding.ALL_TASKS, search(text))).containsExactly("van niemand");
        assertThat(listed("jurist", FilterSeeding.OWN_TASKS, search(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98766", "vecht%langs", "\\%langs", "fietspad\\_\\_", "'"})
    void whatFitsNeitherFindsNothing(String text) {
        assertThat(listed("inkoper", FilterSeeding.OWN_TASKS, search(text))).isEmpty();
    }

    /** As the box above the list asks it, see searching.js. */
    private static Map<String, Object> search(String text) {
        return Map.of("orQueries", List.of(Map.of("variableValuesIgnoreCase", true, "taskVariables",
                List.of(like(FilterSeeding.DOSSIER, text), like(FilterSeeding.TITLE, text)))));
    }

    private static Map<String, String> like(String name, String text) {
        return Map.of("name", name, "operator", "like", "value", "%" + text + "%");
    }

    private List<String> offered(String user) {
        return StreamSupport.stream(as(user).get("/filter?resourceType=Task").json().spliterator(), false)
                .sorted(Comparator.comparingInt(filter -> filter.path("properties").path("priority").asInt()))
                .map(filter -> filter.path("name").asText()).toList();
    }

    private List<String> listed(String user, String filter, Map<String, Object> narrowed) {
        Map<String, Object> question = new HashMap<>(narrowed);
        question.put("processDefinitionKey", KEY);
        JsonNode answer = as(user).post(address(user, filter) + "/list?firstResult=0&maxResults=15", question).json();
        return StreamSupport.stream(answer.spliterator(), false).map(task -> task.path("name").asText()).sorted().toList();
    }

    private String address(String user, String filter) {
        return "/filter/" + StreamSupport.stream(as(user).get("/filter").json().spliterator(), false)
                .filter(one -> one.path("name").asText().equals(filter)).findFirst().orElseThrow().path("id").asText();
    }

    private TasklistClient as(String user) {
        return signedIn.computeIfAbsent(user, who -> TasklistClient.signedIn(port, who));
    }
}
