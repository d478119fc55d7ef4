// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import java.time.Clock;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Figure;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring follows of the engine. All of it counts what runs, which is little, and nothing of the history. */
@Configuration(proxyBeanMethods = false)
class EngineFigures {

    @Bean
    Figure openTasks(TaskService tasks, RepositoryService repository) {
        return new Figure("mvoi.taken.open", "Open taken, per proces", () -> keys(repository).collect(Collectors.toMap(key -> key,
                key -> tasks.createTaskQuery().active().processDefinitionKey(key).count())));
    }

    @Bean
    Figure overdueTasks(TaskService tasks, Clock clock) {
        return Figure.of("mvoi.taken.telaat", "Open taken waarvan de uiterste dag voorbij is",
                () -> tasks.createTaskQuery().active().dueBefore(Date.from(clock.instant())).count());
    }

    @Bean
    Figure failedJobs(ManagementService management) {
        return Figure.of("mvoi.stappen.mislukt", "Stappen die het programma niet meer uit zichzelf probeert",
                () -> management.createJobQuery().noRetriesLeft().count());
    }

    private static Stream<String> keys(RepositoryService repository) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getKey);
    }
}
