// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the people who work on a purchase see of a task: for which purchase it is, why it is there, and what is still to be done. */
@InkoopTest
class ReturnedWorkTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Timeline timeline;

    private Journey path;

    @BeforeEach
    void atTheGates() {
        path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
        path.does("inkoper", "strategieOpstellen", Purchases.strategy());
    }

    @Test
    void whatComesBackIsMarkedStaysWithTheSamePersonAndIsMailedToNobodyElse() {
        Task before = path.gateTask("KET");
        engine.getTaskService().claim(before.getId(), "inkoper2");

        path.completes("inkoper2", before, Purchases.adoptNone("FAC-KET-1", "FAC-KET-3"));

        Task again = path.gateTask("KET");
        assertThat(again.getAssignee()).isEqualTo("inkoper2");
        assertThat(String.valueOf(path.shown(again, "terugkoppeling"))).startsWith("## Dit moet nog\n\n- ").contains("Neem ten minste één eis over");
        assertThat(path.shown(again, "teruggekomen")).isEqualTo("Dit moet nog");
        assertThat(mailedTo("taakterug:" + again.getId())).hasSize(1).allMatch(address -> address.startsWith("inkoper2@"));
        assertThat(mailedTo("taakklaar:" + path.gateTask("KLI").getId())).hasSizeGreaterThan(1);
        assertThat(path.gateTask("KLI").getAssignee()).isNull();
        assertThat(timeline.of(path.number()).stream().filter(event -> event.kind() == EventKind.TAAK_OPGEPAKT))
                .as("nobody picked it up again").hasSize(1);
    }

    @Test
    void whatNobodyHadPickedUpComesBackToTheGroup() {
        path.answersGate("inkoper", "KET", Purchases.adoptNone("FAC-KET-1", "FAC-KET-3"));

        Task again = path.gateTask("KET");
        assertThat(again.getAssignee()).isNull();
        assertThat(mailedTo("taakterug:" + again.getId())).hasSizeGreaterThan(1);
    }

    @Test
    void whoKeepsATaskMayStillGiveItBack() {
        Task before = path.gateTask("KET");
        engine.getTaskService().claim(before.getId(), "inkoper");
        path.completes("inkoper", before, Purchases.adoptNone("FAC-KET-1", "FAC-KET-3"));

        engine.getTaskService().setAssignee(path.gateTask("KET").getId(), null);
        path.answersGate("inkoper2", "KET", Purchases.adoptAll());

        assertThat(path.gateResults()).containsEntry("KET", "GEHAALD");
    }

    @Test
    void everyCardNamesThePurchaseAndSaysWhyItIsThere() {
        Task gate = path.gateTask("KLI");
        String title = String.valueOf(Purchases.catering().get("titel"));

        assertThat(path.shown(gate, "inkoop")).isEqualTo(title);
        assertThat(path.shown(gate, "dossierKop")).isEqualTo("**Dossier " + path.number() + ": " + title + "**");
        assertThat(engine.getTaskService().createTaskQuery().taskId(gate.getId()).singleResult().getDescription())
                .startsWith("Waarom deze taak: ").contains("/regelboek", "/verkenner");
        assertThat(jdbc.queryForList("select subject from message where dossier = ?", String.class, path.number().value()))
                .isNotEmpty().allSatisfy(subject -> assertThat(subject).contains(title));
    }

    private List<String> mailedTo(String about) {
        return jdbc.queryForList("select recipient from message where dossier = ? and dedupe_key like ?", String.class, path.number().value(),
                about + ":%");
    }
}
