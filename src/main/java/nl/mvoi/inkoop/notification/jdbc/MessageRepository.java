// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

/** Noted mail. */
public interface MessageRepository extends ListCrudRepository<MessageRow, Long> {

    /** Which of these keys a mail was noted with. */
    @Query("select dedupe_key from message where dedupe_key in (:keys)")
    Set<String> dedupeKeysAmong(Collection<String> keys);

    /** Keeps that a mail was sent. */
    @Modifying
    @Query("update message set sent_at = :at where id = :id")
    void sent(@Param("id") long id, @Param("at") OffsetDateTime at);

    @Query("select * from message where dossier = :dossier order by id")
    List<MessageRow> findByDossierOrderById(@Param("dossier") DossierNumber dossier);
}
