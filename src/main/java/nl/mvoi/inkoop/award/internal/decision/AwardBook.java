// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import org.springframework.stereotype.Service;

/** Tells others what this room knows of the award of the round that runs now. */
@Service
public class AwardBook implements Awards {

    private final AwardDesk awards;
    private final AwardReopening reopening;
    private final ReceivedBids bids;
    private final Dossiers dossiers;

    public AwardBook(AwardDesk awards, AwardReopening reopening, ReceivedBids bids, Dossiers dossiers) {
        this.awards = awards;
        this.reopening = reopening;
        this.bids = bids;
        this.dossiers = dossiers;
    }

    @Override
    public Optional<Winner> winner(DossierNumber dossier) {
        return awards.decision(dossier).flatMap(decision -> bids.validBid(dossier, decision.winnerBid())).map(AwardBook::winner);
    }

    private static Winner winner(ReceivedBid bid) {
        return new Winner(bid.id(), bid.supplierId(), bid.supplier(), bid.chamberOfCommerceNumber(), bid.price(), bid.offered());
    }

    @Override
    public List<String> buyers(DossierNumber dossier) {
        return Stream.of(dossiers.strategy(dossier).stream().map(Strategy::madeBy), bids.of(dossier).stream().map(ReceivedBid::recordedBy),
                awards.advisers(dossier).stream()).flatMap(Function.identity()).distinct().toList();
    }

    @Override
    public void adviseAgain(DossierNumber dossier, String reason) {
        reopening.adviseAgain(dossier, reason);
    }
}
