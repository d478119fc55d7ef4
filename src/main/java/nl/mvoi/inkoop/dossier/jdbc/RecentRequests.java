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

/** The requests of the last few minutes, by person and answers. */
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
        return jdbc.sql("select dossier from recent_request where requested_by = :person and fingerprint = :fingerprint and requested_at > :since"
                        + " order by requested_at desc fetch first 1 row only")
                .param("person", person).param("fingerprint", fingerprint).param("since", since).query(String.class).optional()
                .map(DossierNumber::of);
    }

    /**
     * Keeps that a dossier was opened.
     *
     * @param once  of which a person has one at a time: the fingerprint, unless he means to ask the same again
     * @param since what is older gives way
     * @throws ConcurrencyFailureException when there is a later one, which who tries again finds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String person, String fingerprint, String once, DossierNumber dossier, OffsetDateTime now, OffsetDateTime since) {
        int changed = jdbc.sql("update recent_request set dossier = :dossier, requested_at = :now"
                        + " where requested_by = :person and once = :once and requested_at <= :since")
                .param("dossier", dossier.value()).param("now", now).param("person", person).param("once", once).param("since", since).update();
        if (changed == 0) {
            add(person, fingerprint, once, dossier, now);
        }
    }

    private void add(String person, String fingerprint, String once, DossierNumber dossier, OffsetDateTime now) {
        try {
            jdbc.sql("insert into recent_request (requested_by, fingerprint, once, dossier, requested_at)"
                            + " values (:person, :fingerprint, :once, :dossier, :now)")
                    .param("person", person).param("fingerprint", fingerprint).param("once", once).param("dossier", dossier.value())
                    .param("now", now).update();
        } catch (DuplicateKeyException sameMoment) {
            throw new ConcurrencyFailureException("The same request was kept at the same moment", sameMoment);
        }
    }

    /** Forgets what is older than a moment. */
    public void forget(OffsetDateTime since) {
        jdbc.sql("delete from recent_request where requested_at <= :since").param("since", since).update();
    }
}
