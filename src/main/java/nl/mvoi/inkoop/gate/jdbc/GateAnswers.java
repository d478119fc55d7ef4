// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.data.repository.Repository;

/** Answers of buyers: only adding and reading. */
public interface GateAnswers extends Repository<GateAnswerRow, Long> {

    GateAnswerRow save(GateAnswerRow row);

    Optional<GateAnswerRow> findFirstByDossierAndGateAndThemeOrderByIdDesc(DossierNumber dossier, Gate gate, Theme theme);
}
