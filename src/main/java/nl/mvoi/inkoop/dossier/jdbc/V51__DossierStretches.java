// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** What took how long in dossiers from before, told by the same events in the same way. */
@Component
class V51__DossierStretches extends BaseJavaMigration {

    /** So many events at a time; the table remembers what goes on from one time to the next. */
    private static final int AT_A_TIME = 20_000;

    @Override
    public void migrate(Context context) {
        rebuild(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
    }

    /** Makes the table anew from the timeline. */
    static void rebuild(JdbcTemplate database) {
        database.update("delete from dossier_stretch");
        database.setFetchSize(AT_A_TIME);
        StretchRepository stretches = new StretchRepository(database, new ObjectMapper().registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        Set<String> kinds = StretchRepository.KINDS.stream().map(EventKind::name).collect(Collectors.toSet());
        String asked = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        List<EventRow> some = new ArrayList<>();
        database.query("select dossier, happened_at, kind, data from dossier_event where kind in (" + asked + ") order by dossier, id", row -> {
            DossierNumber dossier = DossierNumber.of(row.getString("dossier"));
            if (some.size() >= AT_A_TIME && !some.get(some.size() - 1).dossier().equals(dossier)) {
                stretches.follow(some);
                some.clear();
            }
            some.add(new EventRow(null, dossier, row.getObject("happened_at", OffsetDateTime.class), null, EventKind.valueOf(row.getString("kind")), null,
                    null, null, row.getString("data")));
        });
        stretches.follow(some);
    }
}
