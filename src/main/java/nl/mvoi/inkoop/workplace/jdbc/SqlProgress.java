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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Awaited;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Deviated;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Element;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Gate;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Period;
import nl.mvoi.inkoop.workplace.internal.progress.Progress.Spot;
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
    private static final String GATES = "with g as (select th.code as theme, d.id, d.phase, w.team, w.since, w.due from " + OpenTaskSql.TABLE
            + " w join dossier d on d.number = w.number join " + THEMES.replace("%", "%%") + " th (code, pattern) on w.name like th.pattern where %s) ";
    private static final String OF_GATES = " count(distinct g.id) as waiting, count(distinct case when g.due < :today then g.id end) as late,"
            + " min(g.since) as oldest from g group by g.theme";
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
    public Map<Part, List<Gate>> gates(DossierFilter filter, Reader reader) {
        Map<Part, List<Gate>> found = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> found.put(part, new ArrayList<>()));
        ask(GATES + "select 'NONE' as apart, g.theme, '' as part," + OF_GATES + " union all select 'PHASE', g.theme, g.phase," + OF_GATES
                + ", g.phase union all select 'TEAM', g.theme, g.team," + OF_GATES + ", g.team order by 2, 4 desc, 3", filter, reader)
                .query(row -> {
                    found.get(Part.valueOf(row.getString("apart"))).add(new Gate(Codes.read(Theme.class, row.getString("theme")), row.getString("part"),
                            row.getLong("waiting"), row.getLong("late"), ofTask(row, "oldest")));
                });
        return found;
    }

    @Override
    public List<Wait> waits(DossierFilter filter, Reader reader) {
        List<Wait> waits = new ArrayList<>(ask("select w.team, count(distinct d.id) as dossiers, count(*) as tasks, count(distinct case when w.due < :today then d.id end) as late,"
                + " min(w.since) as oldest, " + MIDDLE + "w.since desc) as middle from " + OpenTaskSql.TABLE
                + " w join dossier d on d.number = w.number where %s group by w.team", filter, reader)
                .query((row, at) -> new Wait(Objects.requireNonNullElse(row.getString("team"), Waits.ONE_PERSON), row.getLong("dossiers"), row.getLong("tasks"),
                        row.getLong("late"), ofTask(row, "middle"), ofTask(row, "oldest"))).list());
        waits.addAll(market(filter, reader));
        return waits;
    }

    private List<Wait> market(DossierFilter filter, Reader reader) {
        return ask("select s.what, count(distinct d.id) as dossiers, min(s.began_at) as oldest, " + MIDDLE + "s.began_at desc) as middle"
                + " from dossier_stretch s join dossier d on d.number = s.dossier where s.kind = 'MARKT' and s.ended_at is null and %s group by s.what", filter, reader)
                .query((row, at) -> new Wait(row.getString("what"), row.getLong("dossiers"), 0, 0, day(row, "middle"), day(row, "oldest"))).list();
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
    public List<Element> elements(DossierFilter filter, Reader reader, Period period, String process, Set<Spot> spots) {
        Map<Spot, Element> found = new HashMap<>();
        spots.forEach(spot -> found.put(spot, new Element(spot, null, 0, null, null, 0)));
        tasksNow(filter, reader, process, found);
        othersNow(filter, reader, found);
        Set<String> themed = found.keySet().stream().filter(spot -> spot.theme() != null).map(Spot::what).collect(Collectors.toSet());
        Set<String> asked = found.keySet().stream().map(Spot::what).collect(Collectors.toSet());
        ask("select what, theme, count(distinct dossier) as n, avg(seconds) as mean, " + MIDDLE + "seconds) as days from (select h.what,"
                + " case when h.what in (:themed) then h.theme end as theme, h.seconds, h.dossier from dossier_stretch h join dossier d on d.number = h.dossier"
                + " where h.what in (:asked) and (" + DossierConditions.DONE + " or h.kind = 'FASE' and h.seconds is not null)"
                + " and h.ended_at >= :from and h.ended_at < :until and %s) done group by what, theme", filter, reader, period)
                .param("themed", DossierConditions.orNone(themed)).param("asked", DossierConditions.orNone(asked))
                .query(row -> {
                    Double mean = row.getDouble("mean") / SECONDS_A_DAY;
                    Long days = days(row, "days");
                    long n = row.getLong("n");
                    found.computeIfPresent(new Spot(row.getString("what"), Codes.read(Theme.class, row.getString("theme"))),
                            (spot, one) -> new Element(spot, one.name(), one.now(), mean, days, n));
                });
        return List.copyOf(found.values());
    }

    /** A task of the process that waits where nobody asked is told too. */
    private void tasksNow(DossierFilter filter, Reader reader, String process, Map<Spot, Element> found) {
        ask("select w.element, count(distinct d.id) as many, min(case when w.process = :process then w.name end) as name from " + OpenTaskSql.TABLE
                + " w join dossier d on d.number = w.number where %s group by w.element", filter, reader).param("process", process)
                .query(row -> {
                    Spot spot = new Spot(row.getString("element"), null);
                    if (found.containsKey(spot) || row.getString("name") != null) {
                        found.put(spot, new Element(spot, row.getString("name"), row.getLong("many"), null, null, 0));
                    }
                });
    }

    /** What waits for the market, what is in a phase, and the gates of the strategy by theme; each asked only when there is a spot for it. */
    private void othersNow(DossierFilter filter, Reader reader, Map<Spot, Element> found) {
        Map<Spot, Long> now = new HashMap<>();
        if (found.keySet().stream().anyMatch(spot -> Waits.MARKET.contains(spot.what()))) {
            market(filter, reader).forEach(wait -> now.put(new Spot(wait.code(), null), wait.dossiers()));
        }
        if (found.keySet().stream().anyMatch(spot -> Codes.read(Phase.class, spot.what()) != null)) {
            phases(filter, reader).forEach((phase, many) -> now.put(new Spot(phase.name(), null), many));
        }
        List<Spot> gates = found.keySet().stream().filter(spot -> spot.theme() != null).toList();
        if (!gates.isEmpty()) {
            Map<Theme, Long> waiting = gates(filter, reader).get(Part.PHASE).stream().filter(gate -> Phase.STRATEGIE.name().equals(gate.part()))
                    .collect(Collectors.toMap(Gate::theme, Gate::waiting));
            gates.forEach(spot -> now.put(spot, waiting.getOrDefault(spot.theme(), 0L)));
        }
        now.forEach((spot, many) -> found.computeIfPresent(spot, (same, one) -> new Element(spot, one.name(), many, null, null, 0)));
    }

    @Override
    public List<Awaited> ofOthers(DossierFilter filter, Reader reader, int most) {
        return ask("select w.id, w.number from " + OpenTaskSql.TABLE + " w join dossier d on d.number = w.number where %s" + OpenTaskSql.TABLE_OF_OTHERS
                + " order by w.since, w.id limit :most", filter, reader).param("most", most)
                .query((row, at) -> new Awaited(row.getString("id"), DossierNumber.of(row.getString("number")))).list();
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
