// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

/** @param resultaat TOEGESTAAN or AFGEWEZEN */
public record DeviationOutcome(String resultaat) {
}
