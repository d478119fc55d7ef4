// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.util.Collection;
import java.util.Map;
import nl.mvoi.inkoop.platform.DossierNumber;

/** How often requirements were adopted in other dossiers, since it is kept what was not. */
public interface EarlierAdoptions {

    /** In how many dossiers a requirement was proposed, and in how many of these it was adopted. */
    record Tally(String code, int proposed, int adopted) {
    }

    /** By code; a requirement that was in no other dossier is left out. */
    Map<String, Tally> of(Collection<String> codes, DossierNumber besides);
}
