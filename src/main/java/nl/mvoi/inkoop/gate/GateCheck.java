// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate;

import java.util.List;
import java.util.Map;

/** One check of a gate. All checks of a gate are asked, so that the user hears every finding at once. */
public interface GateCheck {

    Gate gate();

    /** Dutch sentences that tell what is not in order and what to do; empty when all is well. */
    List<String> findings(String dossier);

    /** Everything this check looked at, to be kept with the result. */
    Map<String, Object> facts(String dossier);
}
