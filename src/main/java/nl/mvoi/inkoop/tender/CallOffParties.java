// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Who may be asked when something is called off of a framework agreement. */
public interface CallOffParties {

    /** All suppliers of the lot that is called off, or of all lots when nobody said which; none when the dossier is no call-off from the register. */
    List<Company> suppliers(DossierNumber dossier);
}
