// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.deviation;

import nl.mvoi.inkoop.gate.Deviations.Status;

/** @param resultaat TOEGESTAAN or AFGEWEZEN */
public record DeviationOutcome(String resultaat) {

    /** Whether the theme may be deviated from. */
    boolean isAllowed() {
        return Status.TOEGESTAAN.name().equals(resultaat);
    }
}
