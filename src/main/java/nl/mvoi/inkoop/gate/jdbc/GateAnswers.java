// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Answers of buyers: only adding and reading. */
public interface GateAnswers extends Repository<GateAnswerRow, Long> {

    GateAnswerRow save(GateAnswerRow row);

    @Query("select * from gate_answer where dossier = :dossier order by id")
    List<GateAnswerRow> findByDossierOrderById(@Param("dossier") DossierNumber dossier);

    default List<GateAnswerRow> findByIdIn(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : among(ids);
    }

    @Query("select * from gate_answer where id in (:ids)")
    List<GateAnswerRow> among(@Param("ids") Collection<Long> ids);
}
