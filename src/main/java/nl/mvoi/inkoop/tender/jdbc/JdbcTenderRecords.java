// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.springframework.stereotype.Repository;

/** The records of this room in tables. */
@Repository
class JdbcTenderRecords implements TenderRecords {

    private final RoundEnds roundEnds;
    private final Publications publications;
    private final Bids bids;
    private final Suppliers suppliers;
    private final Json json;

    JdbcTenderRecords(RoundEnds roundEnds, Publications publications, Bids bids, Suppliers suppliers, ObjectMapper json) {
        this.roundEnds = roundEnds;
        this.publications = publications;
        this.bids = bids;
        this.suppliers = suppliers;
        this.json = new Json(json);
    }

    @Override
    public List<String> endedRounds(DossierNumber dossier) {
        return roundEnds.findByDossierOrderByRoundNo(dossier).stream().map(RoundEndRow::explanation).toList();
    }

    @Override
    public void endRound(Round round, RoundOutcome outcome, String explanation, String by, OffsetDateTime at) {
        roundEnds.save(new RoundEndRow(null, round.dossier(), round.lot(), round.number(), outcome, explanation, by, at));
    }

    @Override
    public Optional<Publication> publication(Round round) {
        return publications.findByDossierAndLotAndRoundNo(round.dossier(), round.lot(), round.number()).map(row -> row.publication(json));
    }

    @Override
    public void keep(Publication publication) {
        publications.save(PublicationRow.of(publication, json));
    }

    @Override
    public List<ReceivedBid> bids(Round round) {
        return bids.findByDossierAndLotAndRoundNoAndReplacedAtIsNullOrderById(round.dossier(), round.lot(), round.number()).stream()
                .map(BidRow::bid).toList();
    }

    @Override
    public long add(ReceivedBid bid) {
        return bids.save(BidRow.of(bid, suppliers.idOf(bid.supplier(), bid.chamberOfCommerceNumber()))).id();
    }

    private BidRow known(long bid) {
        return bids.findById(bid).orElseThrow(() -> new NoSuchElementException("There is no bid " + bid));
    }

    @Override
    public void replace(long bid, String reason, String by, OffsetDateTime at) {
        bids.save(known(bid).replaced(reason, by, at));
    }

    @Override
    public void invalidate(long bid, String reason) {
        bids.save(known(bid).invalid(reason));
    }
}
