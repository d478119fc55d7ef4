// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tender.PublishedTenders;
import nl.mvoi.inkoop.tender.TenderDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks for all dossiers at once. */
@Repository
class StoredPublishedTenders implements PublishedTenders {

    private final JdbcClient database;

    StoredPublishedTenders(JdbcClient database) {
        this.database = database;
    }

    private record Row(String dossier, Integer lot, Variant variant, LocalDate sendingDate, LocalDate questionsUntil, LocalDate answersBy,
                       LocalDate closingDate) {

        private Published published() {
            return new Published(lot, variant, new TenderDays(sendingDate, questionsUntil, answersBy, closingDate));
        }
    }

    @Override
    public Map<DossierNumber, List<Published>> of(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? Map.of() : database.sql("""
                select dossier, lot, variant, sending_date, questions_until, answers_by, closing_date from publication p
                where dossier in (:dossiers) and published_at is not null and not exists (select 1 from publication later
                where later.dossier = p.dossier and later.lot is not distinct from p.lot and later.published_at is not null and later.round_no > p.round_no)
                order by dossier, lot""")
                .param("dossiers", dossiers.stream().map(DossierNumber::value).toList()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(row -> DossierNumber.of(row.dossier()), Collectors.mapping(Row::published, Collectors.toList())));
    }
}
