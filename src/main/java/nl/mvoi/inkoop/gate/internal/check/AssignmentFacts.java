// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.List;
import nl.mvoi.inkoop.rules.Theme;

/**
 * What gate G1 looks at; the texts themselves are kept with the assignment.
 *
 * @param uitgewerkt       whether there is an assignment at all
 * @param keuze            KOPEN, MINDER or NIET_KOPEN; null without an assignment
 * @param toelichting      whether it tells how avoiding, reusing and reducing were weighed
 * @param verplichteThemas the themes that must have a goal
 * @param metDoel          the themes that have one
 * @param metMaat          the themes of whose goal it is told how it is measured
 * @param aantalDoelen     how many mandatory themes need a goal at least; null: each of them
 */
public record AssignmentFacts(boolean uitgewerkt, String keuze, boolean toelichting, List<Theme> verplichteThemas, List<Theme> metDoel,
                              List<Theme> metMaat, Integer aantalDoelen) {
}
