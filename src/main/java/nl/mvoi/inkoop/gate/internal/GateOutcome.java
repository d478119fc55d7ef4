// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.util.List;

/**
 * What a gate about a whole dossier decided.
 *
 * @param resultaat  GEHAALD or BEVINDINGEN
 * @param bevindingen full Dutch sentences; empty when it was passed
 */
public record GateOutcome(String resultaat, List<String> bevindingen) {
}
