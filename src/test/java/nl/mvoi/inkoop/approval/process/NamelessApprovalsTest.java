// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.walkthrough.Journey;
import nl.mvoi.inkoop.walkthrough.Purchases;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approvals of deviations that were open before their name told the theme. */
@InkoopTest
class NamelessApprovalsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private NamelessApprovals approvals;
    @Autowired
    private JdbcClient database;

    @Test
    void eachGetsTheNameOfItsThemeAndStaysTheSameTask() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.cyclePath()).does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment())
                .does("budgethouder", "budgetBevestigen", Map.of("budget", "JA")).does("inkoper", "strategieOpstellen", Purchases.strategy());
        List.of("KLI", "CIR").forEach(theme -> path.answersGate("inkoper", theme, Purchases.deviation()));
        List.copyOf(path.tasks("afwijkingBeoordelen")).forEach(task -> path.completes("mvoi-adviseur", task,
                Map.of("afwijkingOordeel", "POSITIEF", "afwijkingOordeelToelichting", "Goed.")));
        path.tasks("akkoordGeven").forEach(task -> database.sql("update ACT_RU_TASK set NAME_ = 'Akkoord geven: afwijking' where ID_ = :id").param("id", task.getId()).update());
        List<Date> due = path.tasks("akkoordGeven").stream().map(Task::getDueDate).toList();

        approvals.nameThem();
        approvals.nameThem();

        assertThat(path.tasks("akkoordGeven")).extracting(Task::getName)
                .containsExactlyInAnyOrder("Akkoord geven op afwijking: Klimaat", "Akkoord geven op afwijking: Circulaire economie");
        assertThat(path.tasks("akkoordGeven")).extracting(Task::getDueDate).containsExactlyElementsOf(due);
    }
}
