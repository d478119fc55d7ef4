// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.Repository;

/** What the rules said about each dossier. */
public interface ExplorationRepository extends Repository<ExplorationRow, Long> {

    ExplorationRow save(ExplorationRow row);

    Optional<ExplorationRow> findByDossier(DossierNumber dossier);
}
