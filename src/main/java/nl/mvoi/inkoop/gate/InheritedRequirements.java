// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.math.BigDecimal;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;

/** What the suppliers of a framework agreement promised for every call-off; the room that keeps the agreements knows. */
public interface InheritedRequirements {

    /**
     * A requirement that a call-off asks too.
     *
     * @param framework number of the agreement
     * @param code      in the library
     * @param norm      that it asks at least, in the unit of the requirement
     */
    record Inherited(String framework, String code, BigDecimal norm) {
    }

    /** Those of the framework that a dossier calls off; none when it calls off none. */
    List<Inherited> of(DossierNumber dossier);
}
