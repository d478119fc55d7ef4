// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.JdbcTemplate;

/** One dossier on its way, moved on by people who hand in forms, exactly as Tasklist does it. */
public final class Journey {

    /** By timer: where its day is kept. */
    private static final Map<String, String> LEGAL_DAYS = Map.of(
            "sluitingsdatum", "update publication set closing_date = ? where dossier = ?",
            "opschortendeTermijn", "update award_decision set standstill_last_day = ? where dossier = ? and standstill_last_day is not null");

    private final ProcessEngine engine;
    private DossierNumber number;

    public Journey(ProcessEngine engine) {
        this.engine = engine;
    }

    /** A dossier that is there already. */
    public static Journey of(ProcessEngine engine, DossierNumber number) {
        Journey journey = new Journey(engine);
        journey.number = number;
        return journey;
    }

    public DossierNumber number() {
        return number;
    }

    /** Hands in the request. */
    public Journey requestedBy(String user, Map<String, Object> form) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("inkooptraject")
                .latestVersion().singleResult().getId();
        String id = as(user, () -> engine.getFormService().submitStartForm(definition, form)).getId();
        number = DossierNumber.of(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).singleResult().getBusinessKey());
        return this;
    }

    /** Completes the one open task of this kind. */
    public Journey does(String user, String element, Map<String, Object> form) {
        return completes(user, only(element), form);
    }

    /** Chooses the strategy that the rules propose; a small purchase then only waits at the gates for which nothing fits, and takes what comes first. */
    public Journey takesTheProposal() {
        does("inkoper", "strategieOpstellen", Purchases.strategy());
        if ("LICHT".equals(pathVariable("baan"))) {
            tasks("poortInvullen").forEach(gate -> completes("inkoper", gate, Purchases.adoptAll()));
        }
        return this;
    }

    /** Completes the gate task of one theme. */
    public Journey answersGate(String user, String theme, Map<String, Object> form) {
        return completes(user, gateTask(theme), form);
    }

    public Task gateTask(String theme) {
        List<Task> tasks = tasks("poortInvullen").stream()
                .filter(task -> theme.equals(engine.getTaskService().getVariable(task.getId(), "thema"))).toList();
        assertThat(tasks).as("gate task of " + theme).hasSize(1);
        return tasks.get(0);
    }

    public Journey completes(String user, Task task, Map<String, Object> form) {
        as(user, () -> {
            engine.getFormService().submitTaskForm(task.getId(), typed(form));
            return null;
        });
        return this;
    }

    /** Lets the days pass until a timer goes off; the legal days are moved back, since the clock is everybody's. */
    public Journey reaches(String timer) {
        return lastDayPasses(timer).goesOff(timer);
    }

    /** Moves the legal day of a timer back, for those that have one; the timer itself is not touched. */
    public Journey lastDayPasses(String timer) {
        String update = LEGAL_DAYS.get(timer);
        if (update != null) {
            var engineSettings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            new JdbcTemplate(engineSettings.getDataSource()).update(update, LocalDate.now(OfficeClock.ZONE).minusDays(1), number.value());
        }
        return this;
    }

    /** Fires a timer now, whatever the day. */
    public Journey goesOff(String timer) {
        engine.getManagementService().executeJob(jobs(timer).get(0).getId());
        return this;
    }

    /** When a timer is due. */
    public Instant due(String timer) {
        return jobs(timer).get(0).getDuedate().toInstant();
    }

    /** Whether a task is open there, or a timer or another job waits. */
    public boolean waitsAt(String element) {
        return !tasks(element).isEmpty() || !jobs(element).isEmpty();
    }

    /** The jobs of this dossier at an element. */
    public List<Job> jobs(String element) {
        return engine.getManagementService().createJobQuery().activityId(element).list().stream()
                .filter(one -> number.value().equals(businessKey(one.getProcessInstanceId()))).toList();
    }

    private String businessKey(String instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    public Task only(String element) {
        List<Task> tasks = tasks(element);
        assertThat(tasks).as("open tasks '" + element + "' of " + number + ", open are " + openTasks()).hasSize(1);
        return tasks.get(0);
    }

    public List<Task> tasks(String element) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(element).list();
    }

    /** Element ids of all open tasks. */
    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** Element ids of everything in the processes of this dossier that waits. */
    public List<String> waiting() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance -> engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream()).sorted().toList();
    }

    /** What the next task for an assessor says of the bid; its name gives nothing away. */
    public String bidToAssess() {
        return String.valueOf(shown(only("inschrijvingBeoordelen"), "beoordeling"));
    }

    /** What a task shows under a name. */
    public Object shown(Task task, String name) {
        return engine.getTaskService().getVariable(task.getId(), name);
    }

    /** A variable of the whole path, as a reader in Cockpit sees it. */
    public Object pathVariable(String name) {
        return engine.getRuntimeService().getVariable(path().getId(), name);
    }

    public boolean isRunning() {
        return path() != null;
    }

    private ProcessInstance path() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value())
                .processDefinitionKey("inkooptraject").singleResult();
    }

    /** Human tasks done so far, recording and assessing bids not counted. */
    public long humanTasks() {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().processInstanceBusinessKey(number.value()).finished().list()
                .stream().map(HistoricTaskInstance::getTaskDefinitionKey)
                .filter(element -> !element.startsWith("inschrijving")).count();
    }

    /** How many process instances the dossier had so far. */
    public long processes() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).count();
    }

    /** Results of the instances of mvoi-poort by theme, the last one when a gate was passed twice. */
    public Map<String, String> gateResults() {
        Map<String, String> results = new HashMap<>();
        engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value())
                .processDefinitionKey("mvoi-poort").finished().orderByProcessInstanceEndTime().asc().list()
                .forEach(gate -> results.put(variable(gate.getId(), "thema"), variable(gate.getId(), "poortResultaat")));
        return results;
    }

    private String variable(String instance, String name) {
        var variable = engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance)
                .variableName(name).singleResult();
        return variable == null ? null : String.valueOf(variable.getValue());
    }

    /** Runs something as a signed-in user. */
    public <T> T as(String user, Supplier<T> action) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId).toList();
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Answers as the engine's web API hands them in: lists as JSON. */
    public static Map<String, Object> typed(Map<String, Object> form) {
        Map<String, Object> typed = new HashMap<>();
        form.forEach((key, value) -> typed.put(key, value instanceof List<?> list
                ? SpinValues.jsonValue(org.camunda.spin.Spin.JSON(list)).create() : value));
        return Variables.fromMap(typed);
    }
}
