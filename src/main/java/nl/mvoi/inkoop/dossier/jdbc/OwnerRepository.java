// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who got which role when: only adding and reading. */
public interface OwnerRepository extends Repository<OwnerRow, Long> {

    OwnerRow save(OwnerRow row);

    /** Oldest first. */
    @Query("select * from dossier_owner where dossier = :dossier order by id")
    List<OwnerRow> of(DossierNumber dossier);

    /** Whether somebody ever had the role of client, or ever worked out what is to be bought, also when another did so since. */
    @Query("""
            select exists (select 1 from assignment where dossier = :dossier and made_by = :person)
            or exists (select 1 from dossier_owner where dossier = :dossier and person = :person and role = 'OPDRACHTGEVER')""")
    boolean wasClient(DossierNumber dossier, String person);

    /** What somebody has now in dossiers in one of these phases, but for the role of client. */
    @Query("""
            select o.* from dossier_owner o join dossier d on d.number = o.dossier
            where o.person = :person and o.role <> 'OPDRACHTGEVER' and d.phase in (:phases)
            and not exists (select 1 from dossier_owner n where n.dossier = o.dossier and n.role = o.role and n.id > o.id) order by o.dossier, o.id""")
    List<OwnerRow> heldBy(String person, Collection<String> phases);

    /** Dossiers in one of these phases whose client somebody is. */
    @Query("select number from dossier where requested_by = :person and phase in (:phases) order by number")
    List<DossierNumber> clientOf(String person, Collection<String> phases);
}
