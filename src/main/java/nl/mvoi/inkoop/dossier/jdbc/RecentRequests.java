// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests of the last few minutes, by person and answers: one row for each. */
@Component
@Transactional
public class RecentRequests {

    private final JdbcClient jdbc;

    public RecentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dossier that this person opened with these answers since a moment, if there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DossierNumber> find(String person, String fingerprint, OffsetDateTime since) {
        return jdbc.sql("select dossier from recent_request where requested_by = :person and fingerprint = :fingerprint and requested_at > :since")
                .param("person", person).param("fingerprint", fingerprint).param("since", since).query(String.class).optional()
                .map(DossierNumber::of);
    }

    /**
     * Keeps that a dossier was opened.
     *
     * @param replaced what was asked with the same answers until this moment gives way
     * @throws ConcurrencyFailureException when there is a later one, which who tries again finds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String person, String fingerprint, DossierNumber dossier, OffsetDateTime now, OffsetDateTime replaced) {
        int changed = jdbc.sql("update recent_request set dossier = :dossier, requested_at = :now"
                        + " where requested_by = :person and fingerprint = :fingerprint and requested_at <= :replaced")
                .param("dossier", dossier.value()).param("now", now).param("person", person).param("fingerprint", fingerprint)
                .param("replaced", replaced).update();
        if (changed == 0) {
            add(person, fingerprint, dossier, now);
        }
    }

    private void add(String person, String fingerprint, DossierNumber dossier, OffsetDateTime now) {
        try {
            jdbc.sql("insert into recent_request (requested_by, fingerprint, dossier, requested_at) values (:person, :fingerprint, :dossier, :now)")
                    .param("person", person).param("fingerprint", fingerprint).param("dossier", dossier.value()).param("now", now).update();
        } catch (DuplicateKeyException sameMoment) {
            throw new ConcurrencyFailureException("The same request was kept at the same moment", sameMoment);
        }
    }

    /** Forgets what is older than a moment. */
    public void forget(OffsetDateTime since) {
        jdbc.sql("delete from recent_request where requested_at <= :since").param("since", since).update();
    }
}
