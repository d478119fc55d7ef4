// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

import nl.mvoi.inkoop.platform.DossierNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The room of notification on the engine, with real jobs that a test runs itself. */
@Tag("spring")
@SpringBootTest(classes = MailTestBase.Room.class, properties = {
        "camunda.bpm.job-execution.enabled=false", "mvoi.herinneringen.cron=-", "mvoi.base-url=https://inkoop.voorbeeld.nl/"})
abstract class MailTestBase {

    static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    /** No stereotype on purpose: the whole application, when a test starts it, must not find this. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"nl.mvoi.inkoop.platform", "nl.mvoi.inkoop.tables", "nl.mvoi.inkoop.rules", "nl.mvoi.inkoop.notification"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Room {
    }

    @Autowired
    Notifications notifications;
    @Autowired
    ManagementService management;
    @Autowired
    RepositoryService repository;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void start() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey("bericht").count() == 0) {
            repository.createDeployment().addModelInstance("bericht.bpmn", Bpmn.createExecutableProcess("bericht")
                    .camundaHistoryTimeToLive(1).startEvent()
                    .serviceTask("berichtVersturen").camundaAsyncBefore().camundaFailedJobRetryTimeCycle("R288/PT10M")
                    .camundaDelegateExpression("${berichtVersturen}").endEvent().done()).deploy();
        }
        management.createJobQuery().active().list().forEach(job -> management.deleteJob(job.getId()));
        jdbc.update("delete from message");
    }

    /** Runs every waiting mail job once, whatever comes of it. @return how many failed */
    int runMailJobs() {
        int failed = 0;
        for (var job : management.createJobQuery().processDefinitionKey("bericht").list()) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                failed++;
            }
        }
        return failed;
    }
}
