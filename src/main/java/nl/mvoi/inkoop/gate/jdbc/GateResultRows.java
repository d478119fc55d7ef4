// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Results of gates: only adding and reading. */
public interface GateResultRows extends Repository<GateResultRow, Long> {

    GateResultRow save(GateResultRow row);

    default List<GateResultRow> findByDossierInOrderById(Collection<DossierNumber> dossiers) {
        return dossiers.isEmpty() ? List.of() : among(dossiers);
    }

    @Query(value = "select * from gate_result where dossier in (:dossiers) order by id", rowMapperClass = GateResultMapper.class)
    List<GateResultRow> among(@Param("dossiers") Collection<DossierNumber> dossiers);
}
