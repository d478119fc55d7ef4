// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import org.springframework.modulith.NamedInterface;

/**
 * Conditions on the open tasks of a dossier, for a question to the database about dossiers: a list is narrowed there, however many tasks
 * there are. Only this package knows how the engine keeps them. Each takes the column with the number of the dossier.
 */
@NamedInterface("open-task-sql")
public final class OpenTaskSql {

    /** The number of the dossier that the task {@code :task} is about. */
    public static final String NUMBER = "select p.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ where t.ID_ = :task";

    private static final String RUNNING = " from ACT_RU_EXECUTION p join ACT_RU_TASK t on t.PROC_INST_ID_ = p.ID_ where t.SUSPENSION_STATE_ = 1 and ";
    private static final String EXISTS = "exists (select 1" + RUNNING + "p.BUSINESS_KEY_ = %s and %s)";
    /** First all tasks and then their dossiers: a database that begins with the dossiers may look at all there ever were for a task that only old ones have. */
    private static final String AMONG = "%s = any (array(select p.BUSINESS_KEY_" + RUNNING + "%s))";
    private static final String OF_GROUPS = "exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'"
            + " and l.GROUP_ID_ in (:groups))";

    private OpenTaskSql() {
    }

    /** One is in the hands of {@code :me}. */
    public static String inHand(String number) {
        return EXISTS.formatted(number, "t.ASSIGNEE_ = :me");
    }

    /** One is meant for a group among {@code :groups}, whoever of it picked it up. */
    public static String ofGroup(String number) {
        return AMONG.formatted(number, OF_GROUPS);
    }

    /** One can be done now by {@code :me}, who is in {@code :groups}: see {@link nl.mvoi.inkoop.platform.OpenTasks#dossiersOf}. */
    public static String doable(String number) {
        return EXISTS.formatted(number, "(t.ASSIGNEE_ = :me or t.ASSIGNEE_ is null and " + OF_GROUPS + ")");
    }

    /** One has a name that is like {@code :taskName}: a task about one of several things says in its name which. */
    public static String named(String number) {
        return AMONG.formatted(number, "t.NAME_ like :taskName");
    }
}
