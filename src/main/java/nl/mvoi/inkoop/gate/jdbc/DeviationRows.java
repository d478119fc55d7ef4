// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Deviations. */
public interface DeviationRows extends Repository<DeviationRow, Long> {

    DeviationRow save(DeviationRow row);

    default List<DeviationRow> findByDossierInOrderById(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? List.of() : among(dossiers);
    }

    @Query("select * from deviation where dossier in (:dossiers) order by id")
    List<DeviationRow> among(@Param("dossiers") Collection<DossierNumber> dossiers);
}
