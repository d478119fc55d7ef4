// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of the last few minutes, by person and answers. {@link DossierNumbers#next} comes first in the same transaction: it
 * makes simultaneous requests wait for each other, so that the second one sees here what the first one left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecentRequests {

    private final JdbcClient jdbc;

    public RecentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dossier that this person opened with these answers since a moment, if there is one. */
    public Optional<DossierNumber> find(String person, String fingerprint, OffsetDateTime since) {
        return jdbc.sql("select dossier from recent_request where requested_by = :person and fingerprint = :fingerprint and requested_at > :since")
                .param("person", person).param("fingerprint", fingerprint).param("since", since).query(String.class).optional()
                .map(DossierNumber::of);
    }

    /** Keeps that a dossier was opened; what is older than a moment, or was asked with the same answers, is forgotten. */
    public void keep(String person, String fingerprint, DossierNumber dossier, OffsetDateTime now, OffsetDateTime since) {
        jdbc.sql("delete from recent_request where requested_at <= :since or requested_by = :person and fingerprint = :fingerprint")
                .param("since", since).param("person", person).param("fingerprint", fingerprint).update();
        jdbc.sql("insert into recent_request (requested_by, fingerprint, dossier, requested_at) values (:person, :fingerprint, :dossier, :now)")
                .param("person", person).param("fingerprint", fingerprint).param("dossier", dossier.value()).param("now", now).update();
    }
}
