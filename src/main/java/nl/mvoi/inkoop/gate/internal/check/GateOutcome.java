// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.List;
import nl.mvoi.inkoop.gate.Outcome;

/**
 * What a gate about a whole dossier decided.
 *
 * @param resultaat  GEHAALD or BEVINDINGEN
 * @param bevindingen full Dutch sentences; empty when it was passed
 */
public record GateOutcome(Outcome resultaat, List<String> bevindingen) {
}
