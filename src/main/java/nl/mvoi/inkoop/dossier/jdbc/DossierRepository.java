// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Dossiers. */
public interface DossierRepository extends ListCrudRepository<DossierRow, Long> {

    @Query("select * from dossier where number in (:numbers)")
    List<DossierRow> among(Collection<String> numbers);

    /** The next that nobody asked the rules about, by id. */
    @Query("select * from dossier where above_threshold is null and id > :after order by id limit 500")
    List<DossierRow> withoutThreshold(long after);

    @Modifying
    @Query("update dossier set above_threshold = :above where number = :number and above_threshold is null")
    void setAboveThreshold(DossierNumber number, boolean above);

    @Modifying
    @Query("update dossier set awarded = :awarded where number = :number")
    void setAwarded(DossierNumber number, boolean awarded);

    @Modifying
    @Query("update dossier set requested_by = :person where number = :number")
    void setClient(DossierNumber number, String person);

    @Modifying
    @Query("update dossier set phase = :phase where number = :number")
    void setPhase(DossierNumber number, Phase phase);
}
