// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;

/** Who may bid in this round: everybody, or only the parties that were invited. */
public interface Invitations {

    /** Those who were invited; none when everybody may bid. */
    List<Company> of(DossierNumber dossier);

    /** Whether this company may bid. */
    boolean allow(DossierNumber dossier, Company company);
}
