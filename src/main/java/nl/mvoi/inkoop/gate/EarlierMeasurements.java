// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.Collection;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;

/** How often what was promised in contracts was met; the room that measures knows. */
public interface EarlierMeasurements {

    /** How often a requirement was measured, and how often the value met the norm of its contract. */
    record Tally(String code, int measured, int met) {
    }

    /** By code; a requirement that was measured for no other dossier is left out. */
    Map<String, Tally> of(Collection<String> codes, DossierNumber besides);
}
