// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The audit trail: only adding and reading. */
public interface EventRepository extends Repository<EventRow, Long> {

    /** In this order, in one go. */
    List<EventRow> saveAll(Iterable<EventRow> rows);

    @Query("select * from dossier_event where dossier = :dossier order by id")
    List<EventRow> findByDossierOrderById(@Param("dossier") DossierNumber dossier);

    /** Whether somebody did such a thing. */
    boolean existsByDossierAndActorAndKind(DossierNumber dossier, String actor, EventKind kind);

    /** Newest first. */
    @Query("select * from dossier_event where dossier = :dossier and kind in (:kinds) order by id desc limit :most")
    List<EventRow> newest(DossierNumber dossier, Collection<String> kinds, int most);

    /** Those in which somebody did work. */
    @Query("select distinct dossier from dossier_event where actor = :actor and dossier in (:dossiers) and " + EventKind.IS_WORK)
    Set<DossierNumber> dossiersOf(String actor, Collection<DossierNumber> dossiers);

    /** Those in which somebody decided about what others made. */
    @Query("select distinct dossier from dossier_event where actor = :actor and dossier in (:dossiers) and kind in ('BUDGET_BESLIST', 'AKKOORD_BESLIST')")
    Set<DossierNumber> decidedBy(String actor, Collection<DossierNumber> dossiers);

    /** Opening and changes of phase of the dossiers that changed phase since a moment, oldest first. */
    @Query("""
            select * from dossier_event e where e.kind in ('DOSSIER_AANGELEGD', 'FASE_VERANDERD')
            and e.dossier in (select m.dossier from dossier_event m where m.kind = 'FASE_VERANDERD' and m.happened_at >= :since)
            order by e.id""")
    List<EventRow> phasesOfDossiersThatMovedSince(OffsetDateTime since);
}
