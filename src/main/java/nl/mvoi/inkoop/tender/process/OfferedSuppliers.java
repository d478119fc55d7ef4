// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ContractedSuppliers;
import nl.mvoi.inkoop.tender.Invitations;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.internal.bid.BidDesk;
import org.springframework.stereotype.Component;

/** Suppliers that a buyer can choose instead of typing name and number: who was invited, else who has a contract. */
@Component
class OfferedSuppliers {

    /** More than this nobody looks through; another name can be typed. */
    private static final int MOST_OFFERED = 50;

    private final Invitations invitations;
    private final ContractedSuppliers contracted;
    private final BidDesk bids;

    OfferedSuppliers(Invitations invitations, ContractedSuppliers contracted, BidDesk bids) {
        this.invitations = invitations;
        this.contracted = contracted;
        this.bids = bids;
    }

    /** The options of the form's field; whoever already bid in this round is left out. */
    List<Map<String, String>> options(DossierNumber dossier) {
        List<Company> recorded = bids.of(dossier).stream().map(ReceivedBid::company).toList();
        return candidates(dossier).filter(one -> recorded.stream().noneMatch(one::looksLike)).map(Company::line)
                .map(line -> Map.of("label", line, "value", line)).toList();
    }

    private Stream<Company> candidates(DossierNumber dossier) {
        List<String> invited = invitations.of(dossier);
        return invited.isEmpty() ? contracted.newest(MOST_OFFERED).stream() : invited.stream().map(Company::read);
    }
}
