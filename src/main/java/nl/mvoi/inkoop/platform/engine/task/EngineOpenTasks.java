// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.OpenTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks as the engine knows them. */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final String WITH_GROUPS = """
            select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.ASSIGNEE_, t.CREATE_TIME_, t.DUE_DATE_, p.BUSINESS_KEY_, l.GROUP_ID_ from ACT_RU_TASK t
            left join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            where t.SUSPENSION_STATE_ = 1 and %s order by t.DUE_DATE_, t.ID_""";

    /** Somebody has it, or nobody has it and it is for one of his groups. */
    private static final String CAN_DO = "(t.ASSIGNEE_ = :person or t.ASSIGNEE_ is null and exists (select 1 from ACT_RU_IDENTITYLINK c"
            + " where c.TASK_ID_ = t.ID_ and c.TYPE_ = 'candidate' and c.GROUP_ID_ in (:groups)))";
    /** A task of a dossier, which has a last day. */
    private static final String OURS = " and p.BUSINESS_KEY_ is not null and t.DUE_DATE_ is not null";

    private final JdbcClient database;

    EngineOpenTasks(JdbcClient database) {
        this.database = database;
    }

    /** All in one question: asked in the engine's own words it is one for the groups of each task, and one that names every process. */
    @Override
    public List<OpenTask> dueBy(LocalDate day) {
        return tasks("t.DUE_DATE_ < :end", Map.of("end", OpenTaskSql.stored(day.plusDays(1))));
    }

    @Override
    public List<OpenTask> heldBy(String user) {
        return tasks("t.ASSIGNEE_ = :user" + OURS, Map.of("user", user));
    }

    @Override
    public List<OpenTask> waitingFor(String user, Collection<String> groups) {
        return tasks(CAN_DO + OURS, person(user, groups));
    }

    @Override
    public List<Waiting> of(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? List.of() : waiting("p.BUSINESS_KEY_ in (:dossiers)", Map.of("dossiers", dossiers.stream().map(DossierNumber::value).toList()));
    }

    private static Map<String, Object> person(String user, Collection<String> groups) {
        return Map.of("person", user, "groups", groups.isEmpty() ? List.of("") : groups);
    }

    private List<OpenTask> tasks(String which, Map<String, Object> values) {
        return waiting(which, values).stream().map(Waiting::task).toList();
    }

    private List<Waiting> waiting(String which, Map<String, Object> values) {
        Map<String, Waiting> found = new LinkedHashMap<>();
        database.sql(WITH_GROUPS.formatted(which)).params(values).query(row -> {
            OpenTask task = found.computeIfAbsent(row.getString("ID_"), id -> new Waiting(openTask(row), day(row, "CREATE_TIME_"))).task();
            Optional.ofNullable(row.getString("GROUP_ID_")).ifPresent(task.groups()::add);
        });
        return List.copyOf(found.values());
    }

    @Override
    public Set<DossierNumber> dossiersOf(String user, Collection<String> groups) {
        return ownTasks("", user, groups, List.of());
    }

    @Override
    public Set<DossierNumber> dossiersOf(String user, Collection<String> groups, Collection<DossierNumber> among) {
        return among.isEmpty() ? Set.of() : ownTasks(" and p.BUSINESS_KEY_ in (:among)", user, groups, among);
    }

    /** The engine has no question that tells the dossiers of tasks; asking for the tasks and then for their processes reads them all. */
    private Set<DossierNumber> ownTasks(String which, String user, Collection<String> groups, Collection<DossierNumber> among) {
        return database.sql("select distinct p.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ is not null and t.SUSPENSION_STATE_ = 1" + which + " and " + CAN_DO)
                .params(person(user, groups))
                .param("among", among.stream().map(DossierNumber::value).toList())
                .query(String.class).list().stream().map(DossierNumber::of).collect(Collectors.toSet());
    }

    private static OpenTask openTask(ResultSet row) {
        try {
            return new OpenTask(row.getString("ID_"), row.getString("TASK_DEF_KEY_"), row.getString("NAME_"),
                    DossierNumber.of(row.getString("BUSINESS_KEY_")), row.getString("ASSIGNEE_"), new HashSet<>(),
                    day(row, "DUE_DATE_"), "");
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The day of a moment as the engine keeps it; null for none. */
    private static LocalDate day(ResultSet row, String column) {
        try {
            return OpenTaskSql.day(row.getObject(column, LocalDateTime.class));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException reason) {
        return new IllegalStateException("Cannot read which tasks wait", reason);
    }
}
