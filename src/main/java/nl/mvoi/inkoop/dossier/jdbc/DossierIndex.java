// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.dossier.SoughtText;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the dossiers of a list in the database, however many there are. */
@Repository
public class DossierIndex {

    private final JdbcClient database;
    private final DossierColumns columns = new DossierColumns();

    DossierIndex(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param rows     newest first
     * @param workedOn those that the reader did something in
     * @param total    how many fit on all pages together
     */
    public record Page(List<DossierRow> rows, Set<DossierNumber> workedOn, long total) {
    }

    /** @param row null beyond the last page, where only the total is told */
    private record Hit(DossierRow row, boolean workedOn, long total) {
    }

    /** One page, asked in one go. */
    public Page page(Search search) {
        Where where = new Where(search);
        List<Hit> told = database.sql("select found.*, counted.total from (select count(*) as total from dossier where " + where.text()
                        + ") counted left join (select dossier.*, " + workedOn("reader") + " as worked_on from dossier where " + where.text()
                        + " order by id desc limit :size offset :skipped) found on 1 = 1 order by found.id desc")
                .params(where.values).param("reader", search.reader()).param("size", search.size())
                .param("skipped", (search.page() - 1L) * search.size()).query(this::hit).list();
        List<Hit> hits = told.stream().filter(hit -> hit.row() != null).toList();
        return new Page(hits.stream().map(Hit::row).toList(),
                hits.stream().filter(Hit::workedOn).map(hit -> hit.row().number()).collect(Collectors.toSet()), told.get(0).total());
    }

    private Hit hit(ResultSet row, int at) throws SQLException {
        boolean isFound = row.getObject("id") != null;
        return new Hit(isFound ? columns.mapRow(row, at) : null, row.getBoolean("worked_on"), row.getLong("total"));
    }

    private static String workedOn(String who) {
        return "exists (select 1 from dossier_event e where e.dossier = dossier.number and e.actor = :" + who + " and " + EventKind.IS_WORK + ")";
    }

    /** The conditions of a search with their values. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Where(Search search) {
            if (!search.before().all() || !search.after().all()) {
                conditions.add("(not awarded and " + whose("before", search.before()) + " or awarded and "
                        + whose("after", search.after()) + ")");
            }
            if (search.phase() != null) {
                add("phase = :phase", "phase", search.phase().name());
            }
            if (!search.topic().isEmpty()) {
                add("topic = :topic", "topic", search.topic());
            }
            if (search.framework() != null) {
                add("framework and procedure_code = '" + Procedure.NADERE_OVEREENKOMST + "' and framework_number = :framework", "framework", search.framework());
            }
            SoughtText.of(search.text()).ifPresent(text -> {
                add("id in (select dossier_id from dossier_text where part >= :text and part < :afterText)", "text", text.from());
                values.put("afterText", text.until());
            });
        }

        String text() {
            return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        private String whose(String moment, Whose whose) {
            List<String> ways = new ArrayList<>(List.of(whose.all() ? "1 = 1" : "1 = 0"));
            if (whose.requestedBy() != null) {
                ways.add("requested_by = :" + moment + "Client");
                values.put(moment + "Client", whose.requestedBy());
            }
            if (!whose.departments().isEmpty()) {
                ways.add("department_key in (:" + moment + "Departments)");
                values.put(moment + "Departments", whose.departments());
            }
            if (whose.workedOnBy() != null) {
                ways.add(DossierIndex.workedOn(moment + "Worker"));
                values.put(moment + "Worker", whose.workedOnBy());
            }
            if (!whose.numbers().isEmpty()) {
                ways.add("number in (:" + moment + "Numbers)");
                values.put(moment + "Numbers", whose.numbers().stream().map(DossierNumber::value).toList());
            }
            return "(" + String.join(" or ", ways) + ")";
        }
    }
}
