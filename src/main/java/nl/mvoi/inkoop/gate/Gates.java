// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Asks the checks of gates about a whole dossier. What came out is in {@link GateResults}; nobody sets it by hand. */
public interface Gates {

    /** Asks the checks of a gate without keeping anything. */
    List<String> findings(Gate gate, DossierNumber dossier);

    /** Asks the checks of a gate and keeps the result with its facts. @return whether the gate is passed */
    boolean pass(Gate gate, DossierNumber dossier);
}
