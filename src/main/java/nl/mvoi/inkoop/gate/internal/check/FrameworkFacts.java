// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.Framework;

/** The framework agreement that was named, as it is kept; see {@link Framework}. */
public record FrameworkFacts(String nummer, LocalDate begin, LocalDate einde, BigDecimal restwaarde, Boolean binnenScope, CallOff wijze) {

    public static FrameworkFacts of(Framework named) {
        return new FrameworkFacts(named.number(), named.beginDate(), named.endDate(), named.remaining(), named.inScope(), named.callOff());
    }

    /** As far as it counts for the rules: why it is in scope is not kept here. */
    public Framework framework() {
        return new Framework(nummer, null, begin, einde, restwaarde, binnenScope, null, wijze);
    }
}
