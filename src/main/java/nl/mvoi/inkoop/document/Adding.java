// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document;

import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.rules.DocumentRules.Kind;

/** What the current user may add to a dossier, for who shows a form to do it. */
public interface Adding {

    /** The kinds of today; none when the user may add nothing to this dossier, or the dossier has ended. */
    List<Kind> kinds(Dossier dossier);

    /** The files of today. */
    AllowedFiles files();
}
