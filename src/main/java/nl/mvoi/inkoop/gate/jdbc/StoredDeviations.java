// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    public Map<DossierNumber, List<Deviation>> of(Collection<DossierNumber> dossiers) {
        return rows.findByDossierInOrderById(dossiers).stream().collect(Collectors.groupingBy(DeviationRow::dossier,
                Collectors.mapping(DeviationRow::toDeviation, Collectors.toList())));
    }
}
