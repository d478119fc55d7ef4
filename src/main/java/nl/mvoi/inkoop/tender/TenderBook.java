// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads for others what this room knows of the round that runs now. */
@Service
class TenderBook implements Tenders {

    private final PublicationDesk publications;
    private final BidDesk bids;
    private final AwardDesk awards;

    TenderBook(PublicationDesk publications, BidDesk bids, AwardDesk awards) {
        this.publications = publications;
        this.bids = bids;
        this.awards = awards;
    }

    @Override
    public Optional<Bid> winner(String dossier) {
        return awards.decision(dossier).flatMap(decision -> bids.validBid(dossier, decision.winnerBid())).map(ReceivedBid::asBid);
    }

    @Override
    public Optional<String> publishedFingerprint(String dossier) {
        return publications.of(dossier).map(Publication::fingerprint);
    }

    @Override
    public List<String> buyers(String dossier) {
        return Stream.concat(bids.of(dossier).stream().map(ReceivedBid::recordedBy), awards.advisers(dossier).stream()).distinct().toList();
    }
}
