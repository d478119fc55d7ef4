// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import org.springframework.stereotype.Service;

/** Who may bid in this round: everybody, or only the parties that were invited. */
@Service
public class Invitations {

    private final PublicationDesk publications;

    public Invitations(PublicationDesk publications) {
        this.publications = publications;
    }

    /** Whether this company may bid. */
    public boolean allow(String dossier, Company company) {
        List<String> invitees = publications.of(dossier).map(Publication::invitees).orElse(List.of());
        return invitees.isEmpty() || invitees.stream().map(Company::read).anyMatch(invitee -> invitee.is(company));
    }
}
