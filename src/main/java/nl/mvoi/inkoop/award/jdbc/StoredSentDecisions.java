// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.SentDecisions;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks for all dossiers at once. */
@Repository
class StoredSentDecisions implements SentDecisions {

    private final JdbcClient database;

    StoredSentDecisions(JdbcClient database) {
        this.database = database;
    }

    private record Row(String dossier, Integer lot, OffsetDateTime decidedAt, LocalDate standstillLastDay) {

        private Sent sent() {
            return new Sent(lot, decidedAt.atZoneSameInstant(OfficeClock.ZONE).toLocalDate(), standstillLastDay);
        }
    }

    @Override
    public Map<DossierNumber, List<Sent>> of(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? Map.of() : database.sql("select dossier, lot, decided_at, standstill_last_day from award_decision"
                + " where dossier in (:dossiers) and reopened_at is null order by id")
                .param("dossiers", dossiers.stream().map(DossierNumber::value).toList()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(row -> DossierNumber.of(row.dossier()), Collectors.mapping(Row::sent, Collectors.toList())));
    }
}
