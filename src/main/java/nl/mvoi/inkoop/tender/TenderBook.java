// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import org.springframework.stereotype.Service;

/** Reads for others what this room knows of the round that runs now. */
@Service
class TenderBook implements Tenders {

    private final PublicationDesk publications;
    private final BidDesk bids;
    private final AwardDesk awards;
    private final Dossiers dossiers;

    TenderBook(PublicationDesk publications, BidDesk bids, AwardDesk awards, Dossiers dossiers) {
        this.publications = publications;
        this.bids = bids;
        this.awards = awards;
        this.dossiers = dossiers;
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
        return Stream.of(dossiers.strategy(dossier).stream().map(Strategy::madeBy), bids.of(dossier).stream().map(ReceivedBid::recordedBy),
                awards.advisers(dossier).stream()).flatMap(Function.identity()).distinct().toList();
    }
}
