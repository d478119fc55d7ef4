// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.Repository;

/** Results of gates: only adding and reading. */
public interface GateResultRows extends Repository<GateResultRow, Long> {

    GateResultRow save(GateResultRow row);

    List<GateResultRow> findByDossierOrderById(DossierNumber dossier);
}
