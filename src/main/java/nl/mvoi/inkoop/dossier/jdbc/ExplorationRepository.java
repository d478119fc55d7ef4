// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** What the rules said about each dossier. */
public interface ExplorationRepository extends Repository<ExplorationRow, Long> {

    ExplorationRow save(ExplorationRow row);

    @Query("select * from dossier_exploration where dossier = :dossier")
    Optional<ExplorationRow> findByDossier(@Param("dossier") DossierNumber dossier);
}
