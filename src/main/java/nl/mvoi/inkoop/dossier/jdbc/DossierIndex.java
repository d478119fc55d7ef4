// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.dossier.Search.Whose;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the dossiers of a list in the database, however many there are. */
@Repository
public class DossierIndex {

    private final JdbcClient database;

    DossierIndex(JdbcClient database) {
        this.database = database;
    }

    /** Ids of the rows on the page, newest first. */
    public List<Long> page(Search search) {
        Where where = new Where(search);
        return database.sql("select id from dossier where " + where.text() + " order by id desc limit :size offset :skipped")
                .params(where.values).param("size", search.size()).param("skipped", (search.page() - 1L) * search.size())
                .query(Long.class).list();
    }

    /** How many fit on all pages together. */
    public long count(Search search) {
        Where where = new Where(search);
        return database.sql("select count(*) from dossier where " + where.text()).params(where.values).query(Long.class).single();
    }

    /** The conditions of a search with their values. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Where(Search search) {
            conditions.add("(not awarded and " + whose("before", search.before()) + " or awarded and "
                    + whose("after", search.after()) + ")");
            if (search.phase() != null) {
                add("phase = :phase", "phase", search.phase().name());
            }
            if (!search.topic().isEmpty()) {
                add("topic = :topic", "topic", search.topic());
            }
            if (!search.text().isEmpty()) {
                add("(lower(number) like :text escape '!' or lower(title) like :text escape '!')", "text", containing(search.text()));
            }
        }

        String text() {
            return String.join(" and ", conditions);
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
            if (whose.workedOnBy() != null) {
                ways.add("exists (select 1 from dossier_event e where e.dossier = dossier.number and e.actor = :" + moment + "Worker"
                        + " and e.kind not like 'TAAK%')");
                values.put(moment + "Worker", whose.workedOnBy());
            }
            if (!whose.numbers().isEmpty()) {
                ways.add("number in (:" + moment + "Numbers)");
                values.put(moment + "Numbers", whose.numbers().stream().map(DossierNumber::value).toList());
            }
            return "(" + String.join(" or ", ways) + ")";
        }

        private static String containing(String text) {
            return "%" + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        }
    }
}
