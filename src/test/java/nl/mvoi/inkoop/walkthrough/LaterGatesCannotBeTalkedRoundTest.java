// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tries over the web API to get a dossier past publication, award and contract gates, also as an administrator. */
@InkoopTest
class LaterGatesCannotBeTalkedRoundTest {

    private static final List<String> ALL_THEMES = List.of("KLI", "CIR", "GLO", "SGS", "KET");
    private static final List<String> NO_BUYERS = List.of("opdrachtgever", "mvoi-adviseur", "budgethouder", "jurist", "beoordelaar1",
            "beoordelaar2", "mandaathouder", "directeur", "contractmanager", "manager", "beleid", "communicatie", "beheer");

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    GateResults results;
    @Autowired
    Contracts contracts;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    JdbcTemplate sql;

    private final LocalDate today = LocalDate.now(OfficeClock.ZONE);
    private Journey path;

    @BeforeEach
    void aStrategyIsMade() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
    }

    @Test
    void whatSomebodyWritesInAVariableDecidesNoGate() {
        Task gate = path.gateTask("KLI");
        TasklistClient beheer = as("beheer");
        for (String name : List.of("poortResultaat", "poortUitkomst", "afwijkingToegestaan")) {
            assertThat(beheer.send("PUT", "/process-instance/" + gate.getProcessInstanceId() + "/variables/" + name,
                    Map.of("value", "GEHAALD", "type", "String")).status()).isEqualTo(403);
            engine.getRuntimeService().setVariable(gate.getProcessInstanceId(), name, "GEHAALD");
        }

        path.completes("inkoper", gate, Purchases.adoptNone("WEG-KLI-1", "WEG-KLI-2", "WEG-KLI-3"));

        assertThat(path.gateTask("KLI")).isNotNull();
        assertThat(path.gateResults()).doesNotContainKey("KLI");
    }

    @Test
    void anAdministratorWhoMovesAGateToItsEndGetsNoResult() {
        Task gate = path.gateTask("KLI");

        Reply reply = jump("beheer", gate.getProcessInstanceId(), "poortVastleggen", "poortInvullen");

        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(path.gateTask("KLI").getId()).isEqualTo(gate.getId());
        assertThat(results.of(path.number())).noneMatch(result -> result.gate() == Gate.G2 && result.outcome() == Outcome.GEHAALD);
    }

    @Test
    void aRefusedTryToRunATimerMovesNothing() {
        toPublication();
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 45)));
        List<Map<String, Object>> before = jobs();

        for (String role : NO_BUYERS) {
            for (String ending : List.of("/execute", "/execute/")) {
                before.forEach(job -> assertThat(as(role).post("/job/" + job.get("ID_") + ending, Map.of()).status()).as(role).isBetween(400, 499));
            }
        }
        before.forEach(job -> assertThat(as("inkoper").post("/job/" + job.get("ID_") + "/execute", Map.of()).status()).isEqualTo(403));

        assertThat(jobs()).as("due dates, tries and errors").isEqualTo(before);
    }

    private List<Map<String, Object>> jobs() {
        return sql.queryForList("select * from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in (select ID_ from ACT_RU_EXECUTION"
                + " where BUSINESS_KEY_ = ?) order by ID_", path.number().value());
    }

    @Test
    void aPublicationThatClosesTooEarlyComesBackAndNobodyElsePublishes() {
        toPublication();
        Task preparing = path.only("publicatieVoorbereiden");
        for (String role : NO_BUYERS) {
            assertThat(submit(role, preparing, Purchases.publication(today, calendar.lastDayOf(today, 40))).status()).as(role).isBetween(400, 499);
        }

        assertThat(submit("inkoper2", preparing, Purchases.publication(today, calendar.lastDayOf(today, 20))).status()).isEqualTo(204);

        assertThat(path.shown(path.only("publicatieVoorbereiden"), "terugkoppeling").toString()).contains("sluitingsdatum");
        assertThat(results.of(path.number())).noneMatch(result -> result.gate() == Gate.G4 && result.outcome() == Outcome.GEHAALD);
    }

    @Test
    void noBidIsOpenedBeforeTheClosingDateEvenWhenTheWaitIsSkipped() {
        toPublication();
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40)));
        ProcessInstance tender = instance("aanbesteding");
        assertThat(jump("inkoper", tender.getId(), "inschrijvingVastleggen", "sluitingsdatum").status()).isBetween(400, 499);

        // A jump that leaves the waiting in place opens the task, and the task itself refuses.
        engine.getRuntimeService().createProcessInstanceModification(tender.getId()).startBeforeActivity("inschrijvingVastleggen").execute();
        Reply reply = submit("inkoper", path.only("inschrijvingVastleggen"), Purchases.bid("Te Vroeg BV", "6000000", false));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("Inschrijven kan tot en met");
    }

    @Test
    void noContractIsSignedBeforeTheStandstillIsOver() {
        toStandstill();
        ProcessInstance award = instance("gunning");
        for (String role : List.of("inkoper", "directeur", "jurist", "opdrachtgever", "manager", "beheer")) {
            assertThat(jump(role, award.getId(), "contractOndertekenen", "opschortendeTermijn").status()).as(role).isBetween(400, 499);
        }

        engine.getRuntimeService().createProcessInstanceModification(award.getId()).startBeforeActivity("contractOpstellen").execute();

        assertThat(path.openTasks()).containsExactly("contractHerstellen");
        assertThat(path.shown(path.only("contractHerstellen"), "terugkoppeling").toString()).contains("opschortende termijn");
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.CONCEPT);
    }

    @Test
    void whoRecordedTheBidsNeitherAssessesNorSigns() {
        toStandstill();
        path.reaches("opschortendeTermijn");

        for (String role : List.of("inkoper", "beoordelaar1", "opdrachtgever", "jurist", "manager", "beheer")) {
            assertThat(submit(role, path.only("contractOndertekenen"), Purchases.signature()).status()).as(role).isBetween(400, 499);
        }
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo(Contracts.Status.CONCEPT);
    }

    @Test
    void noLotsAreTalkedIntoADossier() {
        toEqualBids();
        Task advice = path.only("gunningsadviesOpstellen");
        String winner = option(advice, 1);
        for (String role : NO_BUYERS) {
            assertThat(submit(role, advice, Purchases.lots(winner)).status()).as(role).isBetween(400, 499);
        }
        engine.getTaskService().setVariableLocal(advice.getId(), "lotingNodig", false);
        Map<String, Map<String, Object>> attempts = new LinkedHashMap<>();
        attempts.put("without lots", Purchases.awardAdvice());
        attempts.put("by one person", lots(winner, "lotingMetDoor", "inkoper"));
        attempts.put("with an assessor", lots(winner, "lotingMetDoor", "beoordelaar1"));
        attempts.put("with the client", lots(winner, "lotingMetDoor", "opdrachtgever"));
        attempts.put("with nobody", lots(winner, "lotingMetDoor", "spook"));
        attempts.put("before the bids", lots(winner, "lotingDatum", today.minusDays(1).toString()));
        attempts.put("tomorrow", lots(winner, "lotingDatum", today.plusDays(1).toString()));
        attempts.put("over a bid that is not there", Purchases.lots("999999"));
        attempts.put("over a bid that is not equal", Purchases.lots(worst()));
        attempts.put("with the outcome posted beside it", lots(winner, "nogTeBeoordelen", "false"));

        attempts.forEach((how, form) -> assertThat(submit("inkoper", advice, form).status()).as("lots " + how).isEqualTo(400));

        assertThat(path.openTasks()).containsExactly("gunningsadviesOpstellen");
        assertThat(sql.queryForObject("select count(*) from drawn_lots where dossier = ?", Integer.class, path.number().value())).isZero();
    }

    @Test
    void lotsAreVoidOnceABidIsRecordedAgainAndWhoDrewThemDoesNotApprove() {
        toEqualBids();
        Task first = path.only("gunningsadviesOpstellen");
        assertThat(submit("inkoper", first, lots(option(first, 1), "lotingMetDoor", "directeur")).status()).isEqualTo(204);
        assertThat(submit("directeur", path.only("akkoordGeven"), Purchases.approve()).json().get("message").asText()).contains("vier ogen");
        sql.update("update drawn_lots set second_person = 'jurist' where dossier = ?", path.number().value());
        path.does("directeur", "akkoordGeven", Map.of("akkoordBesluit", "AFWIJZEN", "akkoordToelichting", "De prijs klopt niet."));
        Task again = path.only("gunningsadviesOpstellen");
        path.completes("inkoper", again, Purchases.correction(bidOf("Wegenbouw Midden BV"), "Wegenbouw Midden BV", "6000000", "GELDIG"));
        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(70, 70));

        assertThat(submit("inkoper", path.only("gunningsadviesOpstellen"), Purchases.awardAdvice()).status()).isEqualTo(400);
        assertThat(path.shown(path.only("gunningsadviesOpstellen"), "lotingUitleg").toString()).contains("De eerdere loting telt niet meer");
    }

    @Test
    void oneAssessorScoresTheRoundAlsoWhenAnotherTriesPastTheForm() {
        toBids("6000000", "6100000");
        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(70, 70));
        Task second = path.only("inschrijvingBeoordelen");
        Map<String, Object> noReason = new HashMap<>(Purchases.assessment(90, 90));
        noReason.put("beoordelingKeuze", "OVERNEMEN");

        for (String role : List.of("beoordelaar2", "beheer")) {
            engine.getTaskService().setVariableLocal(second.getId(), "beoordelaarRonde", "");
            assertThat(submit(role, second, Purchases.assessment(90, 90)).status()).as(role).isBetween(400, 499);
            assertThat(submit(role, second, noReason).status()).as(role).isBetween(400, 499);
        }
        assertThat(path.openTasks()).containsExactly("inschrijvingBeoordelen");
    }

    private void toBids(String... prices) {
        toPublication();
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40)));
        path.reaches("sluitingsdatum");
        List<String> suppliers = List.of("Groene Wegen BV", "Wegenbouw Midden BV", "Dure Wegen BV");
        for (int i = 0; i < prices.length; i++) {
            path.does("inkoper", "inschrijvingVastleggen", Purchases.bid(suppliers.get(i), prices[i], i < prices.length - 1));
        }
    }

    private void toEqualBids() {
        toBids("6000000", "6000000", "6100000");
        while (!path.tasks("inschrijvingBeoordelen").isEmpty()) {
            path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(70, 70));
        }
    }

    private String option(Task task, int place) {
        return ((SpinJsonNode) path.shown(task, "lotingInschrijvingen")).elements().get(place).prop("value").stringValue();
    }

    private String worst() {
        return Long.toString(bidOf("Dure Wegen BV"));
    }

    private long bidOf(String supplier) {
        return sql.queryForObject("select max(id) from bid where dossier = ? and supplier = ?", Long.class, path.number().value(), supplier);
    }

    private static Map<String, Object> lots(String winner, String key, String value) {
        Map<String, Object> form = Purchases.lots(winner);
        form.put(key, value);
        return form;
    }

    private void toPublication() {
        ALL_THEMES.forEach(theme -> path.answersGate("inkoper", theme, Purchases.adoptAll()));
        path.does("directeur", "akkoordGeven", Purchases.approve());
    }

    private void toStandstill() {
        toPublication();
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40)));
        path.reaches("sluitingsdatum");
        path.does("inkoper", "inschrijvingVastleggen", Purchases.bid("Groene Wegen BV", "6100000", false));
        path.does("beoordelaar1", "inschrijvingBeoordelen", Purchases.assessment(90, 95));
        path.does("inkoper", "gunningsadviesOpstellen", Purchases.awardAdvice());
        path.does("directeur", "akkoordGeven", Purchases.approve());
    }

    private ProcessInstance instance(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(path.number().value())
                .processDefinitionKey(process).singleResult();
    }

    private Reply jump(String user, String instance, String to, String from) {
        return as(user).post("/process-instance/" + instance + "/modification", Map.of("instructions", List.of(
                Map.of("type", "startBeforeActivity", "activityId", to), Map.of("type", "cancel", "activityId", from))));
    }

    private Reply submit(String user, Task task, Map<String, Object> form) {
        return as(user).post("/task/" + task.getId() + "/submit-form", Map.of("variables", TasklistClient.variables(form)));
    }

    private TasklistClient as(String user) {
        return TasklistClient.signedIn(port, user);
    }
}
