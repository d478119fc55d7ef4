// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.List;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Service;

/** Deviations from the table. */
@Service
class StoredDeviations implements Deviations {

    private final DeviationRows rows;

    StoredDeviations(DeviationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Deviation> of(DossierNumber dossier) {
        return rows.findByDossierOrderById(dossier).stream().map(DeviationRow::toDeviation).toList();
    }
}
