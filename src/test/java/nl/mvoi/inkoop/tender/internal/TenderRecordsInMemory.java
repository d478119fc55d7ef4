// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.SupplierDetails;

/** Records that are gone after the test. */
public final class TenderRecordsInMemory implements TenderRecords {

    private final Map<Long, Publication> publications = new LinkedHashMap<>();
    private final Map<Long, ReceivedBid> bids = new LinkedHashMap<>();
    private final Map<String, Long> names = new LinkedHashMap<>();
    private final Map<Long, SupplierDetails> suppliers = new LinkedHashMap<>();
    private final List<String> ended = new ArrayList<>();
    private long ids;

    @Override
    public List<String> endedRounds(DossierNumber dossier) {
        return ended;
    }

    @Override
    public void endRound(Round round, RoundOutcome outcome, String explanation, String by, OffsetDateTime at) {
        ended.add(explanation);
    }

    @Override
    public Optional<Publication> publication(Round round) {
        return publications.values().stream().filter(one -> one.round().equals(round)).findFirst();
    }

    @Override
    public void keep(Publication it) {
        long id = it.id() == null ? ++ids : it.id();
        Preparation all = it.prepared();
        List<Invitee> considered = all.considered().stream().map(this::kept).toList();
        publications.put(id, new Publication(id, it.round(), it.variant(), new Preparation(all.days(), all.shorter(), considered, all.motivation(),
                all.noSmallOrSocial(), all.equivalentLabels(), all.draftContract(), all.selfDeclaration()), it.preparedBy(), it.preparedAt(),
                it.fingerprint(), it.criteriaFingerprint(), it.publishedBy(), it.publishedAt(), it.closedBy(), it.closedAt()));
    }

    private Invitee kept(Invitee it) {
        long supplier = names.computeIfAbsent(it.company().name(), name -> ++ids);
        describe(supplier, it.details());
        return new Invitee(supplier, it.company(), it.invited(), it.reason(), suppliers.get(supplier));
    }

    @Override
    public Optional<KnownSuppliers.Known> supplier(Company company) {
        return names.entrySet().stream().filter(one -> new Company(one.getKey(), null).looksLike(company)).findFirst().map(one ->
                new KnownSuppliers.Known(one.getValue(), new Company(one.getKey(), null), suppliers.getOrDefault(one.getValue(), SupplierDetails.NONE)));
    }

    @Override
    public List<ReceivedBid> bids(Round round) {
        return bids.values().stream().filter(one -> one.round().equals(round)).toList();
    }

    @Override
    public long add(ReceivedBid bid) {
        put(++ids, bid, bid.valid(), bid.invalidReason());
        return ids;
    }

    @Override
    public void replace(long bid, String reason, String by, OffsetDateTime at) {
        bids.remove(bid);
    }

    @Override
    public void invalidate(long bid, String reason) {
        put(bid, bids.get(bid), false, reason);
    }

    @Override
    public void describe(long supplier, SupplierDetails told) {
        suppliers.merge(supplier, told, (known, now) -> new SupplierDetails(last(now.contactPerson(), known.contactPerson()),
                last(now.contactEmail(), known.contactEmail()), last(now.size(), known.size()),
                last(now.impactEntrepreneur(), known.impactEntrepreneur())));
    }

    private static <T> T last(T now, T known) {
        return now == null ? known : now;
    }

    @Override
    public void forgetContact(long supplier) {
        suppliers.computeIfPresent(supplier, (id, known) -> new SupplierDetails(null, null, known.size(), known.impactEntrepreneur()));
    }

    @Override
    public Map<Long, SupplierDetails> details(Collection<Long> ids) {
        return ids.stream().distinct().filter(suppliers::containsKey).collect(Collectors.toMap(id -> id, suppliers::get));
    }

    private void put(long id, ReceivedBid it, boolean valid, String invalidReason) {
        bids.put(id, new ReceivedBid(id, it.round(), valid, names.computeIfAbsent(it.supplier(), name -> id), it.supplier(), it.chamberOfCommerceNumber(), it.price(), invalidReason,
                it.recordedBy(), it.recordedAt(), it.offered()));
    }
}
