// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.Framework;

/** The framework agreement that was named, as it is kept; see {@link Framework}. */
public record FrameworkFacts(String nummer, LocalDate einde, BigDecimal restwaarde, Boolean binnenScope) {

    public static FrameworkFacts of(Framework named) {
        return new FrameworkFacts(named.number(), named.endDate(), named.remaining(), named.inScope());
    }

    /** As far as it counts for the rules: why it is in scope is not kept here. */
    public Framework framework() {
        return new Framework(nummer, einde, restwaarde, binnenScope, null);
    }
}
