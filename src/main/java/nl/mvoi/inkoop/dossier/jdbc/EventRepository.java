// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The audit trail: only adding and reading. */
public interface EventRepository extends Repository<EventRow, Long> {

    EventRow save(EventRow row);

    List<EventRow> findByDossierOrderById(String dossier);

    @Query("select distinct dossier from dossier_event where actor = :actor and dossier in (:dossiers)")
    Set<String> dossiersOf(String actor, Collection<String> dossiers);
}
