// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.util.List;

/** Finds the dossiers of a list, however many there are. */
public interface DossierLines {

    /** Those that fit, newest first. */
    List<ListedDossier> next(ListQuestion question);
}
