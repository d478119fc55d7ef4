// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.Access.Reader;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.task.OpenTaskSql;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.Waits;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Deviated;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Element;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Gate;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Stay;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Time;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Wait;
import nl.mvoi.inkoop.workplace.internal.progress.ProgressLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts with the conditions of the lists. What is now comes from the open tasks, what took how long from the stretches. */
@Repository
class SqlProgress implements ProgressLines {

    private static final long SECONDS_A_DAY = 86_400;
    private static final String THEMES = Arrays.stream(Theme.values()).map(theme -> "('" + theme.name() + "', '" + DossierConditions.taskName(theme) + "')")
            .collect(Collectors.joining(", ", "(values ", ")"));
    private static final String GATES = """
            select th.code as theme, d.id, d.phase, w.team, w.since, w.due from %1$s w join dossier d on d.number = w.number
            join %2$s th (code, pattern) on w.name like th.pattern where %3$s
            union all
            select v.theme, d.id, d.phase, w.team, w.since, w.due from deviation v join %1$s w on w.number = v.dossier and w.element = :approval
            join dossier d on d.number = w.number where v.status = 'GEVRAAGD' and %3$s""";
    private static final String MIDDLE = "percentile_disc(0.5) within group (order by ";
    private static final String ENDED = "s.ended_at >= :from and s.ended_at < :until";

    private final JdbcClient database;
    private final Clock clock;

    SqlProgress(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public long count(DossierFilter filter, Reader reader) {
        return ask("select count(*) from dossier d where %s", filter, reader).query(Long.class).single();
    }

    @Override
    public Map<Phase, Long> phases(DossierFilter filter, Reader reader) {
        Map<Phase, Long> found = new HashMap<>();
        ask("select d.phase, count(*) as many from dossier d where %s group by d.phase", filter, reader)
                .query(row -> {
                    Phase phase = Codes.read(Phase.class, row.getString("phase"));
                    if (phase != null) {
                        found.put(phase, row.getLong("many"));
                    }
                });
        return found;
    }

    @Override
    public List<Gate> gates(Part by, DossierFilter filter, Reader reader) {
        String part = switch (by) {
            case NONE -> "''";
            case PHASE -> "g.phase";
            case TEAM -> "g.team";
        };
        DossierConditions where = new DossierConditions(filter, reader);
        return database.sql("select g.theme, " + part + " as part, count(distinct g.id) as waiting, count(distinct case when g.due < :today then g.id end) as late,"
                        + " min(g.since) as oldest from (" + GATES.formatted(OpenTaskSql.TABLE, THEMES, where.text()) + ") g group by g.theme"
                        + (by == Part.NONE ? "" : ", " + part) + " order by g.theme")
                .params(where.values()).param("today", OpenTaskSql.stored(today())).param("approval", DossierConditions.APPROVAL)
                .query((row, at) -> new Gate(Codes.read(Theme.class, row.getString("theme")), row.getString("part"), row.getLong("waiting"), row.getLong("late"),
                        ofTask(row, "oldest"))).list();
    }

    @Override
    public List<Wait> waits(DossierFilter filter, Reader reader) {
        List<Wait> waits = new ArrayList<>(ask("select w.team, count(distinct d.id) as dossiers, count(*) as tasks, count(distinct case when w.due < :today then d.id end) as late,"
                + " min(w.since) as oldest, " + MIDDLE + "w.since desc) as middle from " + OpenTaskSql.TABLE
                + " w join dossier d on d.number = w.number where %s group by w.team", filter, reader)
                .query((row, at) -> new Wait(Objects.requireNonNullElse(row.getString("team"), Waits.ONE_PERSON), row.getLong("dossiers"), row.getLong("tasks"),
                        row.getLong("late"), ofTask(row, "middle"), ofTask(row, "oldest"))).list());
        waits.addAll(ask("select s.what, count(distinct d.id) as dossiers, min(s.began_at) as oldest, " + MIDDLE + "s.began_at desc) as middle"
                + " from dossier_stretch s join dossier d on d.number = s.dossier where s.kind = 'MARKT' and s.ended_at is null and %s group by s.what", filter, reader)
                .query((row, at) -> new Wait(row.getString("what"), row.getLong("dossiers"), 0, 0, day(row, "middle"), day(row, "oldest"))).list());
        return waits;
    }

    @Override
    public List<Time> times(DossierFilter filter, Reader reader, Period period) {
        return ask("select s.what, count(distinct case when s.seconds is not null then d.id end) as n,"
                + " count(distinct case when s.seconds is null then d.id end) as untold, " + MIDDLE + "s.seconds) as days, " + MIDDLE
                + "case when s.seconds is not null then s.market_seconds end) as market, " + MIDDLE + "s.seconds - s.market_seconds) as people"
                + " from dossier_stretch s join dossier d on d.number = s.dossier where s.kind = 'FASE' and " + ENDED + " and %s group by s.what",
                filter, reader, period).query((row, at) -> new Time(Codes.read(Phase.class, row.getString("what")), days(row, "days"), days(row, "market"),
                days(row, "people"), row.getLong("n"), row.getLong("untold"))).list().stream().filter(time -> time.phase() != null).toList();
    }

    @Override
    public List<Deviated> deviations(DossierFilter filter, Reader reader, Period period) {
        Map<Theme, Long> asked = themes("deviation s join dossier d on d.number = s.dossier where s.asked_at >= :from and s.asked_at < :until", filter, reader, period);
        Map<Theme, Long> decided = themes("gate_result s join dossier d on d.number = s.dossier where s.decided_at >= :from and s.decided_at < :until",
                filter, reader, period);
        return Arrays.stream(Theme.values()).map(theme -> new Deviated(theme, asked.getOrDefault(theme, 0L), decided.getOrDefault(theme, 0L))).toList();
    }

    private Map<Theme, Long> themes(String from, DossierFilter filter, Reader reader, Period period) {
        Map<Theme, Long> found = new HashMap<>();
        ask("select s.theme, count(distinct d.id) as many from " + from + " and s.theme is not null and %s group by s.theme", filter, reader, period)
                .query(row -> {
                    found.put(Codes.read(Theme.class, row.getString("theme")), row.getLong("many"));
                });
        return found;
    }

    @Override
    public List<Element> elements(DossierFilter filter, Reader reader, Period period) {
        Map<String, Long> now = new HashMap<>();
        ask("select w.element, count(distinct d.id) as many from " + OpenTaskSql.TABLE + " w join dossier d on d.number = w.number where %s group by w.element",
                filter, reader).query(row -> {
                    now.put(row.getString("element"), row.getLong("many"));
                });
        waits(filter, reader).stream().filter(wait -> Waits.MARKET.contains(wait.code())).forEach(wait -> now.put(wait.code(), wait.dossiers()));
        Map<String, Element> found = new HashMap<>();
        now.forEach((element, many) -> found.put(element, new Element(element, many, null, null, 0)));
        ask("select h.what, count(distinct d.id) as n, avg(h.seconds) as mean, " + MIDDLE + "h.seconds) as days from dossier_stretch h join dossier d on d.number = h.dossier"
                + " where " + DossierConditions.DONE + " and h.ended_at >= :from and h.ended_at < :until and %s group by h.what", filter, reader, period)
                .query(row -> {
                    String element = row.getString("what");
                    found.put(element, new Element(element, now.getOrDefault(element, 0L), row.getDouble("mean") / SECONDS_A_DAY, days(row, "days"), row.getLong("n")));
                });
        return List.copyOf(found.values());
    }

    @Override
    public List<Stay> stays(DossierNumber dossier) {
        return database.sql("select * from dossier_stretch where dossier = :dossier order by coalesce(began_at, ended_at), id").param("dossier", dossier.value())
                .query((row, at) -> {
                    OffsetDateTime began = row.getObject("began_at", OffsetDateTime.class);
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    Long days = began == null ? null : ChronoUnit.DAYS.between(began, ended == null ? OfficeClock.now(clock) : ended);
                    return new Stay(row.getString("kind"), row.getString("what"), row.getString("theme"), began, ended, days,
                            row.getBoolean("done"));
                }).list();
    }

    /** @param question with a place for the conditions on {@code d} */
    private StatementSpec ask(String question, DossierFilter filter, Reader reader) {
        DossierConditions where = new DossierConditions(filter, reader);
        return database.sql(question.formatted(where.text())).params(where.values()).param("today", OpenTaskSql.stored(today()));
    }

    private StatementSpec ask(String question, DossierFilter filter, Reader reader, Period period) {
        return ask(question, filter, reader).param("from", DossierConditions.moment(period.from()))
                .param("until", DossierConditions.moment(period.until().plusDays(1)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Long days(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(seconds / SECONDS_A_DAY);
    }

    private static LocalDate ofTask(ResultSet row, String column) throws SQLException {
        return OpenTaskSql.day(row.getObject(column, LocalDateTime.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(OfficeClock.ZONE).toLocalDate();
    }
}
