// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import nl.mvoi.inkoop.platform.OfficeClock;
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

    /** The group a task is for; null when it is for one person. */
    private static final String TEAM = "(select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate')";

    /** And it has a name that is like {@code :taskName}: a task about one of several things says in its name which. */
    public static final String NAMED = " and t.NAME_ like :taskName";

    /** And it should have been done before {@code :today}. */
    public static final String LATE = " and t.DUE_DATE_ < :today";

    /**
     * All open tasks of dossiers as a table: {@code number} of the dossier, {@code id}, {@code element}, {@code name}, who has it ({@code assignee}),
     * {@code since} and {@code due} as {@link #stored}, the key of its {@code process}, and {@code team}, the group it is for; null when it is for one person.
     */
    public static final String TABLE = "(select p.BUSINESS_KEY_ as number, t.ID_ as id, t.TASK_DEF_KEY_ as element, t.NAME_ as name, t.ASSIGNEE_ as assignee,"
            + " t.CREATE_TIME_ as since, t.DUE_DATE_ as due, (select r.KEY_ from ACT_RE_PROCDEF r where r.ID_ = t.PROC_DEF_ID_) as process, l.TEAM_ as team"
            + " from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_ left join (select TASK_ID_, min(GROUP_ID_) as TEAM_"
            + " from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' group by TASK_ID_) l on l.TASK_ID_ = t.ID_ where t.SUSPENSION_STATE_ = 1 and p.BUSINESS_KEY_ is not null)";

    /** And {@code :me}, who is in {@code :groups}, cannot do it now. */
    public static final String TABLE_OF_OTHERS = " and (w.assignee <> :me or w.assignee is null and not exists (select 1 from ACT_RU_IDENTITYLINK l"
            + " where l.TASK_ID_ = w.id and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups)))";

    private OpenTaskSql() {
    }

    /** When a day begins, as the engine keeps it: in UTC and without a zone. */
    public static LocalDateTime stored(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(OfficeClock.ZONE).toInstant(), ZoneOffset.UTC);
    }

    /** The day of a moment as the engine keeps it; null for none. */
    public static LocalDate day(LocalDateTime moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC).atZoneSameInstant(OfficeClock.ZONE).toLocalDate();
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

    /** One has the element id {@code :element}. */
    public static String ofElement(String number) {
        return AMONG.formatted(number, "t.TASK_DEF_KEY_ = :element");
    }

    /**
     * One is there.
     *
     * @param also {@link #NAMED}, {@link #LATE}, both or neither
     */
    public static String any(String number, String also) {
        return AMONG.formatted(number, "1 = 1" + also);
    }

    /** One must be done from {@code :today} on and before {@code :dueEnd}. */
    public static String due(String number) {
        return AMONG.formatted(number, "t.DUE_DATE_ >= :today and t.DUE_DATE_ < :dueEnd");
    }

    /**
     * One is for {@code :team}, as {@link #TABLE} tells.
     *
     * @param also {@link #NAMED}, {@link #LATE}, both or neither
     */
    public static String ofTeam(String number, String also) {
        return AMONG.formatted(number, TEAM + " = :team" + also);
    }

    /** One is for one person, whom no group stands behind; the rest is the same. */
    public static String ofOnePerson(String number, String also) {
        return AMONG.formatted(number, TEAM + " is null" + also);
    }
}
