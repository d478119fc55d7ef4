// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification;

import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.MailJobs;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The room of notification on the engine, with real jobs that a test runs itself. */
@Tag("own-engine")
@SpringBootTest(classes = MailTestBase.Room.class)
@TestPropertySource(properties = {
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
    JdbcTemplate jdbc;

    @BeforeEach
    void start() {
        management.createJobQuery().active().list().forEach(job -> management.deleteJob(job.getId()));
        jdbc.update("delete from message");
    }

    /** Runs every waiting mail job once, whatever comes of it. @return how many failed */
    int runMailJobs() {
        int failed = 0;
        for (var job : MailJobs.waiting(management)) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                failed++;
            }
        }
        return failed;
    }
}
