// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.data.repository.Repository;

/** Answers of buyers: only adding and reading. */
public interface GateAnswers extends Repository<GateAnswerRow, Long> {

    GateAnswerRow save(GateAnswerRow row);

    List<GateAnswerRow> findByDossierOrderById(DossierNumber dossier);
}
