// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Theme;

/**
 * Which dossiers a reader wants to see. What is null or empty narrows nothing.
 *
 * @param text    in the number or the title, or what the CPV code begins with, or in the name of who bids, as far as the reader may know that
 * @param topic   code
 * @param waiting theme that a task which waits is about
 */
public record DossierFilter(Scope scope, String text, Phase phase, String topic, Lane lane, Procedure procedure, Theme waiting,
                            ProgressFilter progress) {

    /** All that is somebody's own. */
    public static final DossierFilter OWN = new DossierFilter(Scope.MINE, "", null, "", null, null, null, ProgressFilter.NONE);
}
