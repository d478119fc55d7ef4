// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Sight;
import nl.mvoi.inkoop.access.Reach;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.SoughtText;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.engine.task.OpenTaskSql;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.ProgressFilter;
import nl.mvoi.inkoop.workplace.internal.Waits;

/** The conditions on a dossier {@code d} that a list, and each number that leads to that list, asks of the database, with their values. */
final class DossierConditions {

    /** Who did more than this looks further back with another list: what somebody waits for does not grow with all he ever did. */
    private static final int LATELY = 1_000;
    private static final String WORKED_ON = "d.number in (select dossier from dossier_event where actor = :me and " + EventKind.IS_WORK + ")";
    private static final String WORKED_ON_LATELY = "d.number in (select dossier from (select dossier from dossier_event where actor = :me and "
            + EventKind.IS_WORK + " order by actor desc, id desc limit " + LATELY + ") lately)";
    private static final String REQUESTED = "d.requested_by = :me";
    /** Who stands in for the client is the client of what runs. */
    private static final String STANDING_IN = "d.requested_by in (:replaced) and d.phase in (:running)";
    private static final List<String> RUNNING = Arrays.stream(Phase.values()).filter(Phase::isOpen).map(Codes::of).toList();
    /** The newest row of a role tells who has it. */
    private static final String NEWEST = "not exists (select 1 from dossier_owner n where n.dossier = o.dossier and n.role = o.role and n.id > o.id)";
    private static final String IN_HANDS = "d.number in (select o.dossier from dossier_owner o where o.person = :me and " + NEWEST + ")";
    /** What makes a dossier somebody's own; one way is enough. */
    private static final List<String> OWN = List.of(REQUESTED, STANDING_IN, IN_HANDS, OpenTaskSql.inHand("d.number"), WORKED_ON_LATELY);

    private static final String BY_TEXT = "select dossier_id from dossier_text where part >= :text and part < :afterText";
    private static final String BY_CPV = "select id from dossier where cpv_code like :cpv";
    private static final String BY_BIDDER = "select d.id from bid b join supplier s on s.id = b.supplier_id join dossier d on d.number = b.dossier"
            + " where (s.name_key like :bidder or s.coc_number = :cpvDigits) and ";
    /** A CPV code or how it begins, the check digit left out. */
    private static final Pattern CPV = Pattern.compile("(\\d{2,8})(-\\d)?");
    private static final String NUMBER = "d.number";
    /** What people or the market did, of {@code h}, of which is known how long it took. */
    static final String DONE = "h.kind in ('TAAK', 'MARKT') and h.done and h.seconds is not null";
    private static final String CLOSED = "exists (select 1 from dossier_stretch c where c.dossier = d.number and c.kind = 'FASE' and c.what = d.phase"
            + " and c.ended_at is null";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    DossierConditions(DossierFilter filter, Access.Reader reader) {
        values.put("me", reader.person());
        values.put("groups", orNone(reader.groups()));
        values.put("replaced", orNone(reader.replaced()));
        values.put("departments", orNone(reader.departments()));
        values.put("running", RUNNING);
        conditions.add(known(reader.dossier()));
        scope(filter);
        columns(filter);
        waiting(filter.waiting(), filter.progress());
        progress(filter.progress(), reader);
        SoughtText.of(filter.text()).ifPresent(text -> text(text, reader.bids()));
    }

    /** A database takes no empty list. */
    static Collection<String> orNone(Collection<String> some) {
        return some.isEmpty() ? List.of("") : some;
    }

    private void scope(DossierFilter filter) {
        switch (filter.scope()) {
            case MINE -> conditions.add(anyOf(OWN));
            case GROUP -> conditions.add(OpenTaskSql.ofGroup("d.number"));
            case ALL -> { }
        }
    }

    private void columns(DossierFilter filter) {
        equal("phase", Codes.of(filter.phase()));
        equal("topic", filter.topic().isEmpty() ? null : filter.topic());
        equal("lane", Codes.of(filter.lane()));
        equal("procedure_code", Codes.of(filter.procedure()));
    }

    /** A gate waits with a task that names its theme. What is asked of who is waited for, and of being late, is asked of the same task. */
    private void waiting(Theme theme, ProgressFilter progress) {
        String whom = progress.waitsFor();
        if (theme != null) {
            values.put("taskName", taskName(theme));
        }
        String also = (theme == null ? "" : OpenTaskSql.NAMED) + (progress.late() ? OpenTaskSql.LATE : "");
        if (whom.equals(Waits.ONE_PERSON)) {
            conditions.add(OpenTaskSql.ofOnePerson(NUMBER, also));
        } else if (!whom.isEmpty() && !Waits.MARKET.contains(whom)) {
            add(OpenTaskSql.ofTeam(NUMBER, also), "team", whom);
        } else {
            addIf(!also.isEmpty(), OpenTaskSql.any(NUMBER, also));
        }
    }

    /** The name of a task about a theme. */
    static String taskName(Theme theme) {
        return "%: " + theme.label();
    }

    private void progress(ProgressFilter progress, Access.Reader reader) {
        values.put("today", OpenTaskSql.stored(progress.today() == null ? LocalDate.EPOCH : progress.today()));
        if (!progress.department().isEmpty()) {
            add("d.department_key = :department", "department", Names.key(progress.department()));
        }
        if (progress.threshold() != null) {
            conditions.add(switch (progress.threshold()) {
                case JA -> "d.above_threshold";
                case NEE -> "not d.above_threshold";
                case ONBEKEND -> "d.above_threshold is null";
            });
            conditions.add(known(reader.estimate()));
        }
        addIf(progress.ownerless(), "d.phase in (:running) and not exists (select 1 from dossier_owner o where o.dossier = d.number and o.role = 'INKOPER'"
                + " and o.person is not null and " + NEWEST + ")");
        if (progress.dueBy() != null) {
            add(OpenTaskSql.due(NUMBER), "dueEnd", OpenTaskSql.stored(progress.dueBy().plusDays(1)));
        }
        if (!progress.element().isEmpty()) {
            add(OpenTaskSql.ofElement(NUMBER), "element", progress.element());
        }
        if (Waits.MARKET.contains(progress.waitsFor())) {
            add("exists (select 1 from dossier_stretch m where m.dossier = d.number and m.kind = 'MARKT' and m.what = :market and m.ended_at is null)",
                    "market", progress.waitsFor());
        }
        period(progress);
    }

    /** A day of the period is that of what is asked to have happened; when nothing is, that on which the dossier was closed. */
    private void period(ProgressFilter progress) {
        boolean bounded = progress.from() != null || progress.until() != null;
        if (bounded) {
            values.put("from", moment(progress.from() == null ? FIRST : progress.from()));
            values.put("until", moment((progress.until() == null ? LAST : progress.until()).plusDays(1)));
        }
        if (progress.running() != null) {
            conditions.add(progress.running() ? "d.phase in (:running)" : "d.phase not in (:running)");
        }
        if (progress.deviated() != null) {
            add(happened("deviation h where h.theme = :deviated", "asked_at", bounded), "deviated", progress.deviated().name());
        }
        if (progress.decided() != null) {
            add(happened("gate_result h where h.theme = :decided", "decided_at", bounded), "decided", progress.decided().name());
        }
        if (progress.left() != null) {
            String known = progress.began() == null ? "" : progress.began() ? " and h.seconds is not null" : " and h.seconds is null";
            add(happened("dossier_stretch h where h.kind = 'FASE' and h.what = :left" + known, "ended_at", bounded), "left", progress.left().name());
        }
        if (!progress.done().isEmpty()) {
            String theme = progress.doneTheme() == null ? "" : " and h.theme = :doneTheme";
            values.put("doneTheme", Codes.of(progress.doneTheme()));
            add(happened("dossier_stretch h where " + DONE + " and h.what = :done" + theme, "ended_at", bounded), "done", progress.done());
        }
        if (Boolean.FALSE.equals(progress.running())) {
            addIf(bounded, CLOSED + " and c.began_at >= :from and c.began_at < :until)");
            if (progress.began() != null && progress.left() == null) {
                conditions.add((progress.began() ? "" : "not ") + CLOSED + " and c.began_at is not null)");
            }
        }
    }

    private static String happened(String what, String when, boolean bounded) {
        return "d.number in (select h.dossier from " + what + " and h." + when + (bounded ? " >= :from and h." + when + " < :until)" : " is not null)");
    }

    /** When a day begins. */
    static OffsetDateTime moment(LocalDate day) {
        return OfficeClock.stored(day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime());
    }

    private void addIf(boolean asked, String condition) {
        if (asked) {
            conditions.add(condition);
        }
    }

    /** All of them in one. */
    String text() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void equal(String column, String code) {
        if (code != null) {
            add("d." + column + " = :" + column, column, code);
        }
    }

    /** Each way to find a dossier by a text gives its own part, so that each has its own index. */
    private void text(SoughtText text, Sight bids) {
        List<String> ways = new ArrayList<>(List.of(BY_TEXT));
        values.put("text", text.from());
        values.put("afterText", text.until());
        Matcher cpv = CPV.matcher(text.plain());
        String digits = cpv.matches() ? cpv.group(1) : "";
        if (!digits.isEmpty()) {
            ways.add(BY_CPV);
            values.put("cpv", digits + "%");
        }
        String bidder = new Company(text.plain(), null).key();
        if (PLAIN_KEY.matcher(bidder).matches() && !bids.isNothing()) {
            ways.add(BY_BIDDER + known(bids));
            values.put("bidder", "%" + bidder + "%");
            values.put("cpvDigits", digits);
        }
        conditions.add("d.id in (" + String.join(" union ", ways) + ")");
    }

    private static String known(Sight sight) {
        return "(not d.awarded and " + reached(sight.before()) + " or d.awarded and " + reached(sight.after()) + ")";
    }

    private static String reached(Set<Reach> reaches) {
        return anyOf(reaches.stream().sorted().map(DossierConditions::reached).collect(Collectors.toCollection(() -> new ArrayList<>(List.of("1 = 0")))));
    }

    private static String reached(Reach reach) {
        return switch (reach) {
            case NONE -> "1 = 0";
            case OWN -> anyOf(List.of(REQUESTED, STANDING_IN));
            case DEPARTMENT -> anyOf(List.of(REQUESTED, STANDING_IN, "d.department_key in (:departments)"));
            case TASK -> OpenTaskSql.doable("d.number");
            case INVOLVED -> anyOf(List.of(OpenTaskSql.doable("d.number"), WORKED_ON));
            case ALL -> "1 = 1";
        };
    }

    private static String anyOf(List<String> ways) {
        return "(" + String.join(" or ", ways) + ")";
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
