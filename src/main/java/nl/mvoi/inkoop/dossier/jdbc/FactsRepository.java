// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Kept facts: only adding and reading. */
public interface FactsRepository extends Repository<FactsRow, Long> {

    /** In this order, in one go. */
    List<FactsRow> saveAll(Iterable<FactsRow> rows);

    default List<FactsRow> findByDossierAndMomentInOrderById(DossierNumber dossier, Collection<String> moments) {
        return moments.isEmpty() ? List.of() : among(dossier, moments);
    }

    @Query("select * from decision_facts where dossier = :dossier and moment in (:moments) order by id")
    List<FactsRow> among(@Param("dossier") DossierNumber dossier, @Param("moments") Collection<String> moments);
}
