// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import org.springframework.stereotype.Repository;

/** The records of this room in tables; what every ranking and closing day rests on is read once in a transaction. */
@Repository
class JdbcTenderRecords implements TenderRecords {

    private final RoundEnds roundEnds;
    private final Publications publications;
    private final Bids bids;
    private final Suppliers suppliers;
    private final OncePerTransaction<DossierNumber, List<String>> ended = new OncePerTransaction<>();
    private final OncePerTransaction<Round, List<ReceivedBid>> received = new OncePerTransaction<>();
    private final OncePerTransaction<Round, Optional<Publication>> published = new OncePerTransaction<>();

    JdbcTenderRecords(RoundEnds roundEnds, Publications publications, Bids bids, Suppliers suppliers) {
        this.roundEnds = roundEnds;
        this.publications = publications;
        this.bids = bids;
        this.suppliers = suppliers;
    }

    @Override
    public List<String> endedRounds(DossierNumber dossier) {
        return ended.get(dossier, number -> roundEnds.findByDossierOrderByRoundNo(number).stream().map(RoundEndRow::explanation).toList());
    }

    @Override
    public void endRound(Round round, RoundOutcome outcome, String explanation, String by, OffsetDateTime at) {
        roundEnds.save(new RoundEndRow(null, round.dossier(), round.lot(), round.number(), outcome, explanation, by, at));
        ended.forget(round.dossier());
    }

    @Override
    public Optional<Publication> publication(Round round) {
        return published.get(round, one -> publications.findByDossierAndLotAndRoundNo(one.dossier(), one.lot(), one.number())
                .map(row -> row.publication(suppliers.details(row.considered().stream().map(InvitationRow::supplierId).toList()))));
    }

    @Override
    public void keep(Publication publication) {
        publications.save(PublicationRow.of(publication, publication.prepared().considered().stream().map(this::kept).toList()));
        published.forget(publication.round());
    }

    /** Points to the record of the supplier, which learns what is told of it. */
    private Invitee kept(Invitee it) {
        if (it.supplierId() != null) {
            return it;
        }
        long supplier = suppliers.idOf(it.company());
        suppliers.describe(supplier, it.details());
        return new Invitee(supplier, it.company(), it.invited(), it.reason(), it.details());
    }

    @Override
    public Optional<KnownSuppliers.Known> supplier(Company company) {
        return suppliers.find(company);
    }

    @Override
    public List<ReceivedBid> bids(Round round) {
        return received.get(round, one -> bids.withValues(one.dossier(), one.lot(), one.number()).stream().map(BidRow::bid).toList());
    }

    @Override
    public long add(ReceivedBid bid) {
        return save(BidRow.of(bid, suppliers.idOf(bid.company()))).id();
    }

    private BidRow known(long bid) {
        return bids.findById(bid).orElseThrow(() -> new NoSuchElementException("There is no bid " + bid));
    }

    @Override
    public void replace(long bid, String reason, String by, OffsetDateTime at) {
        save(known(bid).replaced(reason, by, at));
    }

    @Override
    public void invalidate(long bid, String reason) {
        save(known(bid).invalid(reason));
    }

    @Override
    public void describe(long supplier, SupplierDetails told) {
        suppliers.describe(supplier, told);
    }

    @Override
    public void forgetContact(long supplier) {
        suppliers.forgetContact(supplier);
    }

    @Override
    public Map<Long, SupplierDetails> details(Collection<Long> ids) {
        return suppliers.details(ids);
    }

    private BidRow save(BidRow bid) {
        BidRow saved = bids.save(bid);
        received.forget(new Round(saved.dossier(), saved.lot(), saved.roundNo()));
        return saved;
    }
}
