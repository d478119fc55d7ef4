// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.bid;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import nl.mvoi.inkoop.tender.internal.round.Rounds;
import org.springframework.stereotype.Service;

/** Records and examines the bids of this round, and knows who made them. */
@Service
public class BidDesk implements ReceivedBids, KnownSuppliers {

    private final TenderRecords records;
    private final Rounds rounds;
    private final Timeline timeline;
    private final Dossiers dossiers;
    private final CurrentUser user;
    private final Clock clock;

    public BidDesk(TenderRecords records, Rounds rounds, Timeline timeline, Dossiers dossiers, CurrentUser user, Clock clock) {
        this.records = records;
        this.rounds = rounds;
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<ReceivedBid> of(DossierNumber dossier) {
        return records.bids(rounds.current(dossier));
    }

    /**
     * Keeps a bid, at a moment at which nobody corrects what is bought; without a reason why it is invalid, it is valid.
     *
     * @return the id that it got
     */
    public long record(DossierNumber dossier, String supplier, String chamberOfCommerceNumber, BigDecimal price, String invalidReason,
                       Map<String, BigDecimal> offered) {
        dossiers.hold(dossier);
        boolean valid = invalidReason == null;
        long id = records.add(new ReceivedBid(null, rounds.current(dossier), valid, null, supplier, chamberOfCommerceNumber, price, invalidReason,
                user.idOrSystem(), OfficeClock.now(clock), offered));
        timeline.record(dossier, EventKind.INSCHRIJVING_VASTGELEGD, Secret.BIDS,
                valid ? "Inschrijving vastgelegd" : "Ongeldige inschrijving vastgelegd",
                valid ? supplier : supplier + ": " + invalidReason, EventData.result(valid ? "GELDIG" : "ONGELDIG"));
        return id;
    }

    /** A bid was recorded wrongly and is recorded again: the wrong record stays and no longer counts. */
    public void replace(DossierNumber dossier, long id, String reason) {
        ReceivedBid wrong = bid(dossier, id);
        records.replace(id, reason, user.idOrSystem(), OfficeClock.now(clock));
        timeline.record(dossier, EventKind.INSCHRIJVING_VERVANGEN, Secret.BIDS, "Vastgelegde inschrijving vervangen",
                wrong.supplier() + ": " + reason);
    }

    private ReceivedBid bid(DossierNumber dossier, long id) {
        return of(dossier).stream().filter(bid -> bid.id() == id).findFirst().orElseThrow(Missing.in(dossier, "bid " + id + " in this round"));
    }

    /** Keeps what a bid tells of its supplier; what it leaves out stays as it was known. It is about persons, so the timeline does not tell it. */
    public void describe(DossierNumber dossier, long bid, SupplierDetails told) {
        records.describe(bid(dossier, bid).supplierId(), told);
    }

    /** The supplier of a bid has nobody to turn to any more. */
    public void forgetContact(DossierNumber dossier, long bid) {
        records.forgetContact(bid(dossier, bid).supplierId());
    }

    @Override
    public Map<Long, SupplierDetails> details(Collection<Long> suppliers) {
        return records.details(suppliers);
    }

    @Override
    public Optional<Known> find(Company company) {
        return records.supplier(company);
    }

    /** Keeps what was written beside the offered values. */
    public void note(DossierNumber dossier, String supplier, List<String> remarks) {
        if (!remarks.isEmpty()) {
            timeline.record(dossier, EventKind.INSCHRIJVING_OPGEMERKT, Secret.OFFERS, "Opmerking bij een inschrijving",
                    supplier + ": " + String.join("\n", remarks));
        }
    }

    /** Notes that nothing came in. */
    public void recordNone(DossierNumber dossier) {
        timeline.record(dossier, EventKind.INSCHRIJVING_ONTBREEKT, "Geen inschrijving ontvangen", null);
    }

    /** Whether there is a valid bid to go on with. */
    public boolean examine(DossierNumber dossier) {
        int valid = valid(dossier).size();
        timeline.recordBySystem(dossier, EventKind.INSCHRIJVINGEN_GETOETST, Secret.BIDS, "Inschrijvingen getoetst",
                "Aantal geldige inschrijvingen: " + valid + ".", EventData.count(valid));
        return valid > 0;
    }

    @Override
    public void declareInvalid(DossierNumber dossier, long id, String reason) {
        ReceivedBid known = validBid(dossier, id).orElseThrow(Missing.in(dossier, "valid bid " + id + " in this round"));
        records.invalidate(id, reason);
        timeline.record(dossier, EventKind.INSCHRIJVING_ONGELDIG, Secret.BIDS, "Inschrijving alsnog ongeldig",
                known.supplier() + ": " + reason);
    }
}
