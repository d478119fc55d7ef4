// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitations;
import nl.mvoi.inkoop.tender.Publication;
import org.springframework.stereotype.Service;

/** Who may bid in this round: everybody, or only the parties that were invited. */
@Service
public class InvitedParties implements Invitations {

    private final PublicationDesk publications;

    public InvitedParties(PublicationDesk publications) {
        this.publications = publications;
    }

    @Override
    public List<Company> of(DossierNumber dossier) {
        return publications.of(dossier).map(Publication::invited).orElse(List.of());
    }

    @Override
    public boolean allow(DossierNumber dossier, Company company) {
        List<Company> invitees = of(dossier);
        return invitees.isEmpty() || invitees.stream().anyMatch(invitee -> invitee.is(company));
    }
}
