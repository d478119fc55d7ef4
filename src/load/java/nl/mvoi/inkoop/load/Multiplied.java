// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many dossiers out of a few that were walked: copies of their rows with ids and numbers of their own, in our tables and those of the
 * engine alike. The copies are of fifty departments and spread over a year, what happened to them over five. Only for dossiers that have no bids yet, whose rows in our
 * tables refer to nothing but the dossier; of a closed one only what figures are made of is copied.
 */
final class Multiplied {

    /** Our tables whose rows belong to a dossier; what a request looked like a moment ago is nobody's history. */
    private static final String OURS = "select table_name from information_schema.columns where table_schema = 'public'"
            + " and column_name = 'dossier' and table_name <> 'recent_request'";
    private static final List<String> BY_INSTANCE = List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr",
            "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail", "act_hi_op_log");
    private static final List<String> BY_PROCESS_INSTANCE = List.of("act_ru_job", "act_hi_job_log");
    private static final List<String> BY_TASK = List.of("act_ru_identitylink", "act_hi_identitylink");
    /** Columns with ids of what is copied along. */
    private static final Set<String> IDS = Set.of("id_", "proc_inst_id_", "execution_id_", "parent_id_", "super_exec_", "root_proc_inst_id_",
            "task_id_", "act_inst_id_", "parent_act_inst_id_", "var_inst_id_", "var_scope_", "bytearray_id_", "call_proc_inst_id_",
            "super_process_instance_id_", "process_instance_id_", "job_id_", "operation_id_", "resource_id_", "request");
    /** Of a closed dossier: what pages of figures and lists read. */
    private static final List<String> OF_CLOSED = List.of("dossier_event", "dossier_stretch", "dossier_owner", "deviation", "gate_result");
    /** More than these are dossiers of the past: our own rows, which new requests are held against, without the gigabytes of the engine. */
    private static final int WITH_PROCESSES = 10_000;
    private static final int YEAR = 365;
    private static final int YEARS = 5;
    /** So many days the oldest open task waits. */
    private static final int OPEN_DAYS = 60;
    /** By what the copies are found. */
    private static final String TEXTS = "insert into dossier_text (dossier_id, part) select distinct d.id, convert_to(substr(t.whole, at), 'UTF8')"
            + " from dossier d cross join lateral (values (lower(d.number)), (lower(d.title))) t(whole)"
            + " cross join lateral generate_series(1, length(t.whole)) at"
            + " where not exists (select 1 from dossier_text known where known.dossier_id = d.id)";
    private static final String INSTANCES = "(select id_ from act_hi_procinst where business_key_ = '%1$s')";
    private static final String TASKS = "(select id_ from act_hi_taskinst where proc_inst_id_ in " + INSTANCES + ")";

    private final JdbcTemplate sql;
    /** How many days ago the newest copies were made, and over how many days before that they are spread. */
    private int newest;
    private int days = YEARS * YEAR;

    Multiplied(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Makes copies until there are so many dossiers. @param walked numbers of the dossiers to copy */
    void upTo(int dossiers, List<DossierNumber> walked) {
        int present = sql.queryForObject("select count(*) from dossier", Integer.class);
        int last = sql.queryForObject("select max(right(number, 5)::int) from dossier", Integer.class);
        int each = Math.max(0, dossiers - present) / walked.size();
        for (int template = 0; template < walked.size() && each > 0; template++) {
            copies(walked.get(template).value(), last + template * each + 1, last + (template + 1) * each, dossiers <= WITH_PROCESSES);
        }
        settle(walked.get(0));
    }

    /**
     * Makes copies of the last year until there are so many dossiers, half of them open.
     *
     * @param open   numbers of the open dossiers to copy, with their processes
     * @param closed numbers of the closed ones, of which no process is left
     */
    void lastYear(int dossiers, List<DossierNumber> open, List<DossierNumber> closed) {
        days = YEAR;
        int opened = dossiers / 2 / open.size();
        for (DossierNumber number : open) {
            copies(number.value(), next(), next() + opened - 1, true);
        }
        close(dossiers, closed);
    }

    /** Makes closed dossiers of the four years before that until there are so many. */
    void yearsBefore(int dossiers, List<DossierNumber> closed) {
        newest = YEAR;
        days = (YEARS - 1) * YEAR;
        close(dossiers, closed);
    }

    private void close(int dossiers, List<DossierNumber> closed) {
        int ended = (dossiers - sql.queryForObject("select count(*) from dossier", Integer.class)) / closed.size();
        for (DossierNumber number : closed) {
            int from = next();
            copy("dossier", number.value(), from, from + ended - 1, "number = '%1$s'");
            OF_CLOSED.forEach(table -> copy(table, number.value(), from, from + ended - 1, "dossier = '%1$s'"));
        }
        settle(closed.get(0));
    }

    private int next() {
        return 1 + sql.queryForObject("select max(right(number, 5)::int) from dossier", Integer.class);
    }

    private void settle(DossierNumber any) {
        sql.execute(TEXTS);
        sql.update("update dossier_number set base = nextval('dossier_count') - (select max(right(number, 5)::int) from dossier) where number_year = "
                + any.value().substring(4, 8));
        sql.execute("vacuum (freeze, analyze)");
    }

    private void copies(String number, int from, int to, boolean withProcesses) {
        copy("dossier", number, from, to, "number = '%1$s'");
        sql.queryForList(OURS, String.class).forEach(table -> copy(table, number, from, to, "dossier = '%1$s'"));
        if (withProcesses) {
            processes(number, from, to);
        }
    }

    private void processes(String number, int from, int to) {
        copy("act_ge_bytearray", number, from, to, "id_ in (select bytearray_id_ from act_ru_variable where proc_inst_id_ in " + INSTANCES
                + " union select bytearray_id_ from act_hi_varinst where proc_inst_id_ in " + INSTANCES
                + " union select bytearray_id_ from act_hi_detail where proc_inst_id_ in " + INSTANCES + ")");
        copy("act_ru_authorization", number, from, to, "resource_id_ in " + TASKS);
        BY_TASK.forEach(table -> copy(table, number, from, to, "task_id_ in " + TASKS));
        BY_INSTANCE.forEach(table -> copy(table, number, from, to, "proc_inst_id_ in " + INSTANCES));
        BY_PROCESS_INSTANCE.forEach(table -> copy(table, number, from, to, "process_instance_id_ in " + INSTANCES));
    }

    private void copy(String table, String number, int from, int to, String which) {
        Map<String, String> columns = sql.queryForList("select column_name from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ? and is_identity = 'NO'", String.class, table).stream()
                .collect(Collectors.toMap(column -> "\"" + column + "\"", column -> copied(column, number)));
        sql.execute("set session_replication_role = replica; insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + " from " + table + ", generate_series(" + from + ", " + to + ") copy where "
                + which.formatted(number) + "; set session_replication_role = default");
    }

    private String copied(String column, String number) {
        String fresh = "'" + number.substring(0, 9) + "' || lpad(copy::text, 5, '0')";
        return switch (column) {
            case "number", "dossier", "business_key_" -> fresh;
            case "text_" -> "case text_ when '" + number + "' then " + fresh + " else text_ end";
            case "dedupe_key", "message_id" -> "\"" + column + "\" || '-' || copy";
            case "department" -> "'Afdeling ' || copy % 50";
            case "department_key" -> "'afdeling' || copy % 50";
            case "opened_on" -> "opened_on - copy % 360";
            case "happened_at", "began_at", "ended_at", "decided_at", "asked_at" -> "\"" + column + "\" - (" + newest + " + copy % " + days + ") * interval '1 day'";
            case "create_time_", "due_date_" -> "\"" + column + "\" - (copy % " + OPEN_DAYS + ") * interval '1 day'";
            default -> IDS.contains(column) ? "md5(\"" + column + "\" || '-' || copy)" : "\"" + column + "\"";
        };
    }
}
