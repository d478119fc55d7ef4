// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.CallOffParties;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitations;
import nl.mvoi.inkoop.tender.Publication;
import org.springframework.stereotype.Service;

/** Who may bid in this round: everybody, or only the parties that were invited. What is called off directly is asked of no other than those of the framework. */
@Service
public class InvitedParties implements Invitations {

    private final PublicationDesk publications;
    private final CallOffParties parties;

    public InvitedParties(PublicationDesk publications, CallOffParties parties) {
        this.publications = publications;
        this.parties = parties;
    }

    @Override
    public List<Company> of(DossierNumber dossier) {
        return publications.of(dossier).map(Publication::invited).orElseGet(() -> parties.suppliers(dossier));
    }

    @Override
    public boolean allow(DossierNumber dossier, Company company) {
        List<Company> invitees = of(dossier);
        return invitees.isEmpty() || invitees.stream().anyMatch(invitee -> invitee.is(company));
    }
}
