// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.data.repository.Repository;

/** Deviations. */
public interface DeviationRows extends Repository<DeviationRow, Long> {

    DeviationRow save(DeviationRow row);

    List<DeviationRow> findByDossierOrderById(DossierNumber dossier);

    Optional<DeviationRow> findFirstByDossierAndGateAndThemeOrderByIdDesc(DossierNumber dossier, Gate gate, Theme theme);
}
