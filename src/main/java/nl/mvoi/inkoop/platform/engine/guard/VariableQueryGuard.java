// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.engine.people.FilterSeeding;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets nobody find out by asking. The engine does not look at rights when a query compares the value of a variable or sorts by
 * it, so "is it more than ..." would tell a secret to whoever may see the task but not what stands on it.
 */
final class VariableQueryGuard extends CommandInterceptor {

    /** What readers may rely on, and may search by. */
    private static final Set<String> FOR_READERS = Set.of(FilterSeeding.DOSSIER, FilterSeeding.TITLE, "fase", "baan", "onderwerp", "soort",
            "procedure", "poort", "thema", "poortResultaat");

    private final IdentityService identities;

    VariableQueryGuard(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // A command inside another command comes from a model or a delegate, not from outside.
        if (Context.getCommandContext() == null && identities.getCurrentAuthentication() != null && asksForMore(command)) {
            throw refused();
        }
        return next.execute(command);
    }

    /** Refuses a question that compares other variables than readers are promised. */
    static void refuseOtherThanForReaders(Stream<String> names) {
        if (!names.allMatch(FOR_READERS::contains)) {
            throw refused();
        }
    }

    private static RuntimeException refused() {
        return RefusalResponse.of(new NotAllowed("Zoeken en sorteren kan alleen op: "
                + String.join(", ", FOR_READERS.stream().sorted().toList()) + "."));
    }

    private static boolean asksForMore(Command<?> command) {
        return queries(command).anyMatch(query -> variables(query).anyMatch(one -> !FOR_READERS.contains(one.getName()))
                || query.getOrderingProperties().stream().anyMatch(VariableQueryGuard::sortsByMore));
    }

    /** The queries that a command consists of; what a question about variables itself may find, the engine checks. */
    private static Stream<? extends AbstractQuery<?, ?>> queries(Command<?> command) {
        if (command instanceof HistoricTaskInstanceQueryImpl query) {
            return query.getQueries().stream();
        }
        if (command instanceof ProcessInstanceQueryImpl query) {
            return query.getQueries().stream();
        }
        if (command instanceof HistoricProcessInstanceQueryImpl query) {
            return query.getQueries().stream();
        }
        return command instanceof AbstractVariableQueryImpl<?, ?> query && !(query instanceof VariableInstanceQueryImpl) ? Stream.of(query)
                : OrQueryGuard.taskQueries(command).flatMap(query -> query.getQueries().stream());
    }

    private static Stream<? extends QueryVariableValue> variables(AbstractQuery<?, ?> query) {
        List<? extends QueryVariableValue> compared = query instanceof TaskQueryImpl tasks ? tasks.getVariables()
                : query instanceof HistoricTaskInstanceQueryImpl tasks ? tasks.getVariables()
                : query instanceof AbstractVariableQueryImpl<?, ?> others ? others.getQueryVariableValues() : List.of();
        return compared.stream();
    }

    private static boolean sortsByMore(QueryOrderingProperty order) {
        return QueryOrderingProperty.RELATION_VARIABLE.equals(order.getRelation())
                && order.getRelationConditions().stream().noneMatch(condition -> FOR_READERS.contains(String.valueOf(condition.getScalarValue())));
    }
}
