// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Timeline;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who picks up a buyer's task first has the dossier in hands; a colleague of the group stays able to take over. */
abstract class OwnersWalkthroughs {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Owners owners;
    @Autowired
    Timeline timeline;
    @Autowired
    JdbcTemplate jdbc;

    /** At the strategy, which nobody picked up. */
    Journey atTheStrategy() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.catering());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        return path.does("budgethouder", "budgetBevestigen", Map.of("budget", "JA"));
    }

    /** At the gates, which are laid ready for the buyer who picked up the strategy. */
    Journey atTheGatesOf(String buyer) {
        Journey path = atTheStrategy();
        claims(path, buyer, path.only("strategieOpstellen"));
        return path.does(buyer, "strategieOpstellen", Purchases.strategy());
    }

    void claims(Journey path, String user, Task task) {
        path.as(user, () -> {
            engine.getTaskService().claim(task.getId(), user);
            return null;
        });
    }

    @Test
    void whoFirstPicksUpABuyersTaskHasTheDossierInHandsAndIsMailedAlone() {
        Journey path = atTheGatesOf("inkoper2");

        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper2").containsEntry(OwnerRole.OPDRACHTGEVER, "opdrachtgever");
        assertThat(path.tasks("poortInvullen")).isNotEmpty().extracting(Task::getAssignee).containsOnly("inkoper2");
        assertThat(mailed(path, "taakklaar:" + path.gateTask("KLI").getId())).hasSize(1).allMatch(address -> address.startsWith("inkoper2@"));
        assertThat(timeline.of(path.number())).filteredOn(event -> event.kind() == EventKind.EIGENAAR_AANGEWEZEN)
                .extracting(event -> event.by() + " " + event.event()).containsExactly("inkoper2 Inkoper is nu Ibrahim Inkoper");
    }

    @Test
    void whoOnlyDoesATaskThatNobodyPickedUpHasNothingInHands() {
        Journey path = atTheStrategy().does("inkoper", "strategieOpstellen", Purchases.strategy());

        assertThat(owners.of(path.number())).containsOnlyKeys(OwnerRole.OPDRACHTGEVER);
        assertThat(path.tasks("poortInvullen")).extracting(Task::getAssignee).containsOnlyNulls();
    }

    @Test
    void aColleagueCompletesWhatIsOnlyLaidReadyForAnotherAndTheTimelineSaysSo() {
        Journey path = atTheGatesOf("inkoper2");

        path.answersGate("inkoper", "KET", Purchases.adoptAll());

        assertThat(path.gateResults()).containsEntry("KET", "GEHAALD");
        assertThat(owners.of(path.number())).containsEntry(OwnerRole.INKOPER, "inkoper2");
        assertThat(aboutTasksOf(path, "poortInvullen", "KET")).containsExactly("TAAK_GEOPEND systeem", "TAAK_OPGEPAKT inkoper", "TAAK_AFGEROND inkoper");
    }

    @Test
    void aColleaguePicksUpWhatIsOnlyLaidReadyAndThenItIsHis() {
        Journey path = atTheGatesOf("inkoper2");
        Task gate = path.gateTask("KLI");

        claims(path, "inkoper", gate);

        assertThat(path.gateTask("KLI").getAssignee()).isEqualTo("inkoper");
        assertThat(path.gateTask("KLI").getOwner()).isNull();
        assertThat(aboutTasksOf(path, "poortInvullen", "KLI")).containsExactly("TAAK_GEOPEND systeem", "TAAK_OPGEPAKT inkoper");
    }

    @Test
    void whatTheLeadPicksUpOrGivesBackIsToldAndGivenBackItIsForTheGroup() {
        Journey path = atTheGatesOf("inkoper2");
        Task gate = path.gateTask("KLI");

        claims(path, "inkoper2", gate);
        path.as("inkoper2", () -> {
            engine.getTaskService().claim(gate.getId(), null);
            return null;
        });

        assertThat(path.gateTask("KLI").getAssignee()).isNull();
        assertThat(aboutTasksOf(path, "poortInvullen", "KLI"))
                .containsExactly("TAAK_GEOPEND systeem", "TAAK_OPGEPAKT inkoper2", "TAAK_TERUGGEGEVEN inkoper2");
    }

    List<String> aboutTasksOf(Journey path, String element, String theme) {
        return timeline.of(path.number()).stream().filter(event -> event.kind().isAboutTask())
                .filter(event -> element.equals(event.data().taak()) && theme.equals(event.data().thema()))
                .map(event -> event.kind() + " " + event.by()).toList();
    }

    List<String> mailed(Journey path, String about) {
        return jdbc.queryForList("select recipient from message where dossier = ? and dedupe_key like ?", String.class, path.number().value(), about + ":%");
    }
}
