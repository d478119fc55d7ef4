// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.CriterionFacts;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What gates G3 and G4 look at as far as the award criteria go.
 *
 * @param procedure        the one that was chosen
 * @param peildatum        the day whose rules apply to the dossier
 * @param verplichteThemas the mandatory themes with their ambition level
 */
public record CriteriaFacts(Procedure procedure, LocalDate peildatum, List<CriterionFacts> criteria, Map<Theme, Integer> verplichteThemas) {
}
