// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.TasklistClient;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
    Gates gates;
    @Autowired
    Contracts contracts;
    @Autowired
    WorkingCalendar calendar;

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
    void whatAnAdministratorWritesInAVariableDecidesNoGate() {
        Task gate = path.gateTask("KLI");
        TasklistClient beheer = as("beheer");
        for (String name : List.of("poortResultaat", "poortUitkomst", "afwijkingToegestaan")) {
            beheer.send("PUT", "/process-instance/" + gate.getProcessInstanceId() + "/variables/" + name,
                    Map.of("value", "GEHAALD", "type", "String"));
        }

        path.completes("inkoper", gate, Map.of("poortKeuze", "KIEZEN", "gekozenEisen", List.of()));

        assertThat(path.gateTask("KLI")).isNotNull();
        assertThat(path.gateResults()).doesNotContainKey("KLI");
    }

    @Test
    void anAdministratorWhoMovesAGateToItsEndGetsNoResult() {
        Task gate = path.gateTask("KLI");

        Reply reply = jump("beheer", gate.getProcessInstanceId(), "poortVastleggen", "poortInvullen");

        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(path.gateTask("KLI").getId()).isEqualTo(gate.getId());
        assertThat(gates.of(path.number())).noneMatch(result -> result.gate() == Gate.G2 && result.outcome().equals("GEHAALD"));
    }

    @Test
    void aPublicationThatClosesTooEarlyComesBackAndNobodyElsePublishes() {
        toPublication();
        Task preparing = path.only("publicatieVoorbereiden");
        for (String role : NO_BUYERS) {
            assertThat(submit(role, preparing, Purchases.publication(today, calendar.lastDayOf(today, 40))).status()).as(role).isBetween(400, 499);
        }

        assertThat(submit("inkoper2", preparing, Purchases.publication(today, today.plusDays(20))).status()).isEqualTo(204);

        assertThat(path.shown(path.only("publicatieVoorbereiden"), "terugkoppeling").toString()).contains("sluitingsdatum");
        assertThat(gates.of(path.number())).noneMatch(result -> result.gate() == Gate.G4 && result.outcome().equals("GEHAALD"));
    }

    @Test
    void noBidIsOpenedBeforeTheClosingDateEvenWhenAnAdministratorSkipsTheWait() {
        toPublication();
        path.does("inkoper", "publicatieVoorbereiden", Purchases.publication(today, calendar.lastDayOf(today, 40)));
        ProcessInstance tender = instance("aanbesteding");
        assertThat(jump("inkoper", tender.getId(), "inschrijvingVastleggen", "sluitingsdatum").status()).isBetween(400, 499);

        // A jump that leaves the waiting in place opens the task, and the task itself refuses.
        as("beheer").post("/process-instance/" + tender.getId() + "/modification", Map.of("instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "inschrijvingVastleggen"))));
        Reply reply = submit("inkoper", path.only("inschrijvingVastleggen"), Purchases.bid("Te Vroeg BV", "6000000", false));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains("sluitingsdatum is nog niet bereikt");
    }

    @Test
    void noContractIsSignedBeforeTheStandstillIsOver() {
        toStandstill();
        ProcessInstance award = instance("gunning");
        for (String role : List.of("inkoper", "directeur", "jurist", "opdrachtgever", "manager")) {
            assertThat(jump(role, award.getId(), "contractOndertekenen", "opschortendeTermijn").status()).as(role).isBetween(400, 499);
        }

        as("beheer").post("/process-instance/" + award.getId() + "/modification", Map.of("instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "contractOpstellen"))));

        assertThat(path.openTasks()).containsExactly("contractHerstellen");
        assertThat(path.shown(path.only("contractHerstellen"), "terugkoppeling").toString()).contains("opschortende termijn");
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo("CONCEPT");
    }

    @Test
    void whoRecordedTheBidsNeitherAssessesNorSigns() {
        toStandstill();
        path.reaches("opschortendeTermijn");

        for (String role : List.of("inkoper", "beoordelaar1", "opdrachtgever", "jurist", "manager", "beheer")) {
            assertThat(submit(role, path.only("contractOndertekenen"), Purchases.signature()).status()).as(role).isBetween(400, 499);
        }
        assertThat(contracts.find(path.number()).orElseThrow().status()).isEqualTo("CONCEPT");
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
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(path.number())
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
