// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Refusal;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Closes CVE-2026-109432. The engine refuses expressions in a task query that a user sends, but does not look inside the
 * query's "or" parts; there an expression could run any Java. Filters are looked at when they are saved, queries when
 * they run.
 */
final class OrQueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        taskQueries(command).forEach(OrQueryGuard::check);
        return next.execute(command);
    }

    /** The task query that a command is or carries along. */
    static Stream<TaskQueryImpl> taskQueries(Command<?> command) {
        return command instanceof TaskQueryImpl query ? Stream.of(query)
                : Stream.of("extendingQuery", "filter").map(name -> carried(valueOf(command, name))).filter(Objects::nonNull);
    }

    // The filter commands keep their query to themselves, so it has to be read past their access rules.
    private static Object valueOf(Command<?> command, String fieldName) {
        Field field = ReflectionUtils.findField(command.getClass(), fieldName);
        if (field == null || field.getType().isPrimitive()) {
            return null;
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }

    private static TaskQueryImpl carried(Object value) {
        Object query = value instanceof FilterEntity filter ? filter.getQuery() : value;
        return query instanceof TaskQueryImpl found ? found : null;
    }

    private static void check(TaskQueryImpl query) {
        List<TaskQueryImpl> parts = query.getQueries().stream().filter(part -> part != query).toList();
        if (parts.stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw RefusalResponse.of(new Refusal("Expressies zijn in een zoekvraag niet toegestaan."));
        }
        // A part that Java code adds shares the list of its query; one that came over the web has a list of its own.
        if (parts.stream().anyMatch(part -> part.getQueries() != query.getQueries() && part.getQueries().size() > 1)) {
            throw RefusalResponse.of(new Refusal("Een of-vraag binnen een of-vraag is niet toegestaan."));
        }
    }
}
