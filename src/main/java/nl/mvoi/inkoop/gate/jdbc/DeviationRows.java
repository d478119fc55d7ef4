// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Collection;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.Repository;

/** Deviations. */
public interface DeviationRows extends Repository<DeviationRow, Long> {

    DeviationRow save(DeviationRow row);

    List<DeviationRow> findByDossierInOrderById(Collection<DossierNumber> dossiers);
}
