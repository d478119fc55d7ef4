// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import nl.mvoi.inkoop.access.Access.Sight;
import nl.mvoi.inkoop.access.Reach;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.SoughtText;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.engine.task.OpenTaskSql;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.workplace.internal.DossierFilter;
import nl.mvoi.inkoop.workplace.internal.DossierLines;
import nl.mvoi.inkoop.workplace.internal.ListQuestion;
import nl.mvoi.inkoop.workplace.internal.ListedDossier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filter, order and page in one question. What the reader may see is part of it, as {@link nl.mvoi.inkoop.access.AccessTable} says. */
@Repository
class SqlDossierLines implements DossierLines {

    private final JdbcClient database;

    SqlDossierLines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<ListedDossier> next(ListQuestion question) {
        Where where = new Where(question);
        return database.sql("select d.* from dossier d where " + String.join(" and ", where.conditions) + " order by d.id desc limit :most")
                .params(where.values).query((row, at) -> listed(row)).list();
    }

    /** A code that this version does not know reads as none. */
    private static ListedDossier listed(ResultSet row) throws SQLException {
        return new ListedDossier(row.getLong("id"), DossierNumber.of(row.getString("number")), row.getString("title"),
                Codes.read(Phase.class, row.getString("phase")), Codes.read(Lane.class, row.getString("lane")),
                Codes.read(Procedure.class, row.getString("procedure_code")), row.getString("topic_name"), Codes.read(Nature.class, row.getString("nature")),
                row.getString("department"), row.getString("requested_by"), row.getObject("opened_on", LocalDate.class),
                row.getObject("desired_start", LocalDate.class));
    }

    /** The conditions of a question with their values. */
    private static final class Where {

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
        private static final String IN_HANDS = "d.number in (select o.dossier from dossier_owner o where o.person = :me and not exists"
                + " (select 1 from dossier_owner n where n.dossier = o.dossier and n.role = o.role and n.id > o.id))";
        /** What makes a dossier somebody's own; one way is enough. */
        private static final List<String> OWN = List.of(REQUESTED, STANDING_IN, IN_HANDS, OpenTaskSql.inHand("d.number"), WORKED_ON_LATELY);

        private static final String BY_TEXT = "select dossier_id from dossier_text where part >= :text and part < :afterText";
        private static final String BY_CPV = "select id from dossier where cpv_code like :cpv";
        private static final String BY_BIDDER = "select d.id from bid b join supplier s on s.id = b.supplier_id join dossier d on d.number = b.dossier"
                + " where (s.name_key like :bidder or s.coc_number = :cpvDigits) and ";
        /** A CPV code or how it begins, the check digit left out. */
        private static final Pattern CPV = Pattern.compile("(\\d{2,8})(-\\d)?");
        private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}]{2,}");

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Where(ListQuestion question) {
            values.put("me", question.reader().person());
            values.put("groups", orNone(question.reader().groups()));
            values.put("replaced", orNone(question.reader().replaced()));
            values.put("departments", orNone(question.reader().departments()));
            values.put("running", RUNNING);
            values.put("most", question.most());
            add("d.id < :before", "before", question.before());
            conditions.add(known(question.reader().dossier()));
            scope(question.filter());
            columns(question.filter());
            SoughtText.of(question.filter().text()).ifPresent(text -> text(text, question.reader().bids()));
        }

        /** A database takes no empty list. */
        private static Collection<String> orNone(Collection<String> some) {
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
            if (filter.waiting() != null) {
                add(OpenTaskSql.named("d.number"), "taskName", "%: " + filter.waiting().label());
            }
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
            return anyOf(reaches.stream().sorted().map(Where::reached).collect(Collectors.toCollection(() -> new ArrayList<>(List.of("1 = 0")))));
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
}
