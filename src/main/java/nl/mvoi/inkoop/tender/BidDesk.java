// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Service;

/** Records, examines and assesses the bids of this round. */
@Service
public class BidDesk {

    private final TenderRecords records;
    private final Rounds rounds;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    public BidDesk(TenderRecords records, Rounds rounds, Timeline timeline, CurrentUser user, Clock clock) {
        this.records = records;
        this.rounds = rounds;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Every bid of this round that was not recorded again, in order of recording. */
    public List<ReceivedBid> of(String dossier) {
        return records.bids(dossier, rounds.current(dossier));
    }

    /** The valid bids of this round, in order of recording. */
    public List<ReceivedBid> valid(String dossier) {
        return of(dossier).stream().filter(ReceivedBid::valid).toList();
    }

    /** The bid of this round with that id, if it is valid. */
    Optional<ReceivedBid> validBid(String dossier, long id) {
        return valid(dossier).stream().filter(bid -> bid.id() == id).findFirst();
    }

    /** Keeps a bid; without a reason why it is invalid, it is valid. */
    public void record(String dossier, String supplier, String chamberOfCommerceNumber, BigDecimal price, Scores scores,
                       String invalidReason, Map<String, BigDecimal> offered) {
        boolean valid = invalidReason == null;
        records.add(new ReceivedBid(null, dossier, rounds.current(dossier), valid, supplier, chamberOfCommerceNumber, price, scores,
                invalidReason, user.idOrSystem(), OfficeClock.now(clock), offered, null));
        timeline.record(dossier, EventKind.INSCHRIJVING_VASTGELEGD, Secret.BIDS,
                valid ? "Inschrijving vastgelegd" : "Ongeldige inschrijving vastgelegd",
                valid ? supplier : supplier + ": " + invalidReason, EventData.result(valid ? "GELDIG" : "ONGELDIG"));
    }

    /** A bid was recorded wrongly and is recorded again: the wrong record stays and no longer counts. */
    public void replace(String dossier, long id, String reason) {
        ReceivedBid wrong = of(dossier).stream().filter(bid -> bid.id() == id).findFirst()
                .orElseThrow(Missing.in(dossier, "bid " + id + " in this round"));
        records.replace(id, reason, user.idOrSystem(), OfficeClock.now(clock));
        timeline.record(dossier, EventKind.INSCHRIJVING_VERVANGEN, Secret.BIDS, "Vastgelegde inschrijving vervangen",
                wrong.supplier() + ": " + reason);
    }

    /** Keeps what was written beside the offered values. */
    public void note(String dossier, String supplier, List<String> remarks) {
        if (!remarks.isEmpty()) {
            timeline.record(dossier, EventKind.INSCHRIJVING_OPGEMERKT, Secret.OFFERS, "Opmerking bij een inschrijving",
                    supplier + ": " + String.join("\n", remarks));
        }
    }

    /** Notes that nothing came in. */
    public void recordNone(String dossier) {
        timeline.record(dossier, EventKind.INSCHRIJVING_ONTBREEKT, "Geen inschrijving ontvangen", null);
    }

    /** Whether there is a valid bid to go on with. */
    public boolean examine(String dossier) {
        int valid = valid(dossier).size();
        timeline.recordBySystem(dossier, EventKind.INSCHRIJVINGEN_GETOETST, Secret.BIDS, "Inschrijvingen getoetst",
                "Aantal geldige inschrijvingen: " + valid + ".", EventData.count(valid));
        return valid > 0;
    }

    /** Declares a bid of this round invalid after all. */
    public void declareInvalid(String dossier, long id, String reason) {
        ReceivedBid known = validBid(dossier, id).orElseThrow(Missing.in(dossier, "valid bid " + id + " in this round"));
        records.invalidate(id, reason);
        timeline.record(dossier, EventKind.INSCHRIJVING_ONGELDIG, Secret.BIDS, "Inschrijving alsnog ongeldig",
                known.supplier() + ": " + reason);
    }

    /** The valid bid that must be assessed next: by the assessor of the round, who assesses them all. */
    public Optional<ReceivedBid> nextToAssess(String dossier) {
        Optional<String> assessor = roundAssessor(dossier);
        return valid(dossier).stream().filter(bid -> bid.assessment() == null || !bid.assessment().by().equals(assessor.orElse(null)))
                .findFirst();
    }

    /** User id of who assesses the bids of this round: who began. Empty while nobody did. */
    public Optional<String> roundAssessor(String dossier) {
        return assessments(valid(dossier)).min(Comparator.comparing(ReceivedBid.Assessment::at)).map(ReceivedBid.Assessment::by);
    }

    /** Whether the current user recorded one of the bids that count. */
    public boolean recordedByUser(String dossier) {
        return valid(dossier).stream().anyMatch(bid -> bid.recordedBy().equals(user.idOrSystem()));
    }

    /**
     * Somebody else assesses this round from now on and starts again: the assessments so far stay on record and no longer count.
     *
     * @param reason why who began cannot go on
     */
    public void takeOver(String dossier, String reason) {
        String before = roundAssessor(dossier).orElseThrow(Missing.in(dossier, "assessor"));
        records.supersedeAssessments(dossier, rounds.current(dossier), OfficeClock.now(clock));
        timeline.record(dossier, EventKind.BEOORDELING_OVERGENOMEN, Secret.BIDS, "Beoordeling overgenomen", reason,
                EventData.change(before, user.idOrSystem()));
        timeline.record(dossier, EventKind.BEOORDELINGEN_VERVALLEN, "Beoordelingen vervallen", "De inschrijvingen worden opnieuw beoordeeld.");
    }

    /**
     * Keeps an assessment, made by somebody who declared to have no interest.
     *
     * @param scores what does not weigh is null
     */
    public void assess(String dossier, Scores scores, String explanation) {
        ReceivedBid bid = nextToAssess(dossier).orElseThrow(Missing.in(dossier, "bid to assess"));
        records.supersedeAssessment(bid.id(), OfficeClock.now(clock));
        records.add(bid.id(), new ReceivedBid.Assessment(scores.quality(), scores.mvoi(), explanation, true, user.idOrSystem(),
                OfficeClock.now(clock)));
        timeline.record(dossier, EventKind.INSCHRIJVING_BEOORDEELD, Secret.BIDS, "Inschrijving beoordeeld", bid.supplier());
    }

    /** User ids of those whose assessment of a bid counts, who began first. */
    List<String> assessors(String dossier) {
        return assessments(of(dossier)).sorted(Comparator.comparing(ReceivedBid.Assessment::at)).map(ReceivedBid.Assessment::by)
                .distinct().toList();
    }

    private static Stream<ReceivedBid.Assessment> assessments(List<ReceivedBid> bids) {
        return bids.stream().map(ReceivedBid::assessment).filter(Objects::nonNull);
    }
}
