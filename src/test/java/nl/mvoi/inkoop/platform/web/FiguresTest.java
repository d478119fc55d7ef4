// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.notification.Notifications;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.testing.InkoopTest;
import nl.mvoi.inkoop.testing.MailJobs;
import nl.mvoi.inkoop.testing.TestModels;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.TestPropertySource;

/** What monitoring reads, and who may. */
@Tag("spring")
@InkoopTest
@AutoConfigureObservability(tracing = false)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:cijfers;DB_CLOSE_DELAY=-1")
class FiguresTest {

    private final TestRestTemplate visitor;
    private final Figures figures;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Notifications notifications;
    private final Clock clock;

    @Autowired
    FiguresTest(TestRestTemplate visitor, Figures figures, RepositoryService repository, RuntimeService runtime, TaskService tasks,
            ManagementService management, Notifications notifications, Clock clock) {
        this.visitor = visitor;
        this.figures = figures;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.notifications = notifications;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "inkoper, 403", "opdrachtgever, 403", "manager, 200", "beheer, 200"})
    void onlyManagersAndAdministratorsReadThem(String user, int status) {
        TestRestTemplate reader = user.isEmpty() ? visitor : visitor.withBasicAuth(user, user);

        assertThat(reader.getForEntity("/actuator/prometheus", String.class).getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void theyTellHowManyTasksWaitAreLateStepsFailedAndMailsWait() {
        TestModels.deployTask(repository, "meetproef", "inkopers");
        runtime.startProcessInstanceByKey("meetproef", "INK-2026-90001");
        Task late = tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("meetproef", "INK-2026-90002").getId()).singleResult();
        late.setDueDate(Date.from(clock.instant().minus(Duration.ofHours(1))));
        tasks.saveTask(late);
        notifications.toPerson("inkoper", DossierNumber.of("INK-2026-90001"), "telaat", Map.of());
        notifications.toPerson("inkoper", DossierNumber.of("INK-2026-90002"), "telaat", Map.of());
        management.setJobRetries(MailJobs.waiting(management, DossierNumber.of("INK-2026-90002")).get(0).getId(), 0);

        figures.count();

        assertThat(figure("mvoi_taken_open{soort=\"meetproef\"}")).isEqualTo(2);
        assertThat(figure("mvoi_taken_open{soort=\"gunning\"}")).isZero();
        assertThat(figure("mvoi_taken_telaat")).isEqualTo(1);
        assertThat(figure("mvoi_stappen_mislukt")).isEqualTo(1);
        assertThat(figure("mvoi_mails_wachtend")).isEqualTo(2);
        assertThat(figure("mvoi_toezicht_mislukt_total")).isZero();
    }

    private double figure(String name) {
        String all = visitor.withBasicAuth("beheer", "beheer").getForObject("/actuator/prometheus", String.class);
        Matcher found = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(all);
        assertThat(found.find()).as(name + " in " + all).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
