// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.SupplierDetails;

/** Where this room keeps its records. */
public interface TenderRecords {

    /** Why each round that ended without an award did so, oldest first. */
    List<String> endedRounds(DossierNumber dossier);

    /** Ends a round without an award. */
    void endRound(Round round, RoundOutcome outcome, String explanation, String by, OffsetDateTime at);

    Optional<Publication> publication(Round round);

    /** Adds it, or replaces the one with the same id. Who is considered gets a record when there is none, and it learns what is told. */
    void keep(Publication publication);

    /** Those that were not replaced, in order of recording. */
    List<ReceivedBid> bids(Round round);

    /** @return the id that the bid got */
    long add(ReceivedBid bid);

    /** Keeps a bid on record that was recorded wrongly; from now on it is not found. */
    void replace(long bid, String reason, String by, OffsetDateTime at);

    /** From now on a bid that was valid does not count. */
    void invalidate(long bid, String reason);

    /** Adds what is told of a supplier to its record; what is null there stays as it was known. */
    void describe(long supplier, SupplierDetails told);

    /** Forgets whom to turn to at a supplier. */
    void forgetContact(long supplier);

    /** The record of a company, by its number or its name in any spelling. */
    Optional<KnownSuppliers.Known> supplier(Company company);

    /** What is known of these suppliers, by record. */
    Map<Long, SupplierDetails> details(Collection<Long> suppliers);
}
