// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WorkingCalendar;
import org.springframework.stereotype.Service;

/** Does the work of this room, for the round of a dossier that runs now. Other rooms use {@link Tenders} and {@link Complaints}. */
@Service
public class TenderDesk implements Tenders, Complaints {

    private static final String FOUNDED = "GEGROND";

    private final TenderRecords records;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final RuleLibrary rules;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    public TenderDesk(TenderRecords records, Dossiers dossiers, Timeline timeline, RuleLibrary rules, WorkingCalendar calendar,
                      CurrentUser user, Clock clock) {
        this.records = records;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.rules = rules;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<Bid> winner(String dossier) {
        return decision(dossier).flatMap(decision -> bid(dossier, decision.winnerBid())).map(ReceivedBid::asBid);
    }

    @Override
    public Optional<String> publishedFingerprint(String dossier) {
        return publication(dossier).map(Publication::fingerprint);
    }

    @Override
    public List<String> buyers(String dossier) {
        return Stream.concat(bids(dossier).stream().map(ReceivedBid::recordedBy),
                records.advices(dossier, round(dossier)).stream().map(AwardAdvice::by)).distinct().toList();
    }

    /** User ids of those who assessed a bid. */
    public List<String> assessors(String dossier) {
        return bids(dossier).stream().filter(bid -> bid.assessment() != null).map(bid -> bid.assessment().by()).distinct().toList();
    }

    /** The publication of this round, prepared or done. */
    public Optional<Publication> publication(String dossier) {
        return records.publication(dossier, round(dossier));
    }

    /** The first day on which bids may close, by the minimum terms of the procedure; a day after sending when there are none. */
    public LocalDate earliestClosing(String dossier, LocalDate sending) {
        List<Term> terms = terms(dossier, sending);
        LocalDate day = sending;
        // Who must first ask to take part gets that term too.
        for (String step : List.of("AANMELDING", "INSCHRIJVING")) {
            Optional<Term> term = terms.stream().filter(one -> one.step().equals(step)).findFirst();
            if (term.isPresent()) {
                day = calendar.lastDayOf(day, term.get().days());
            }
        }
        return day.equals(sending) ? calendar.addWorkingDays(sending, 1) : day;
    }

    /** Keeps what the buyer prepared; an earlier preparation of this round is replaced. */
    public void prepare(String dossier, LocalDate sending, LocalDate closing, List<String> invitees, String inviteesMotivation,
                        boolean equivalentLabels, boolean draftContract, boolean selfDeclaration) {
        Long id = publication(dossier).map(Publication::id).orElse(null);
        records.keep(new Publication(id, dossier, round(dossier), sending, closing, invitees, inviteesMotivation, equivalentLabels,
                draftContract, selfDeclaration, user.idOrSystem(), now(), null, null, null, null, null));
        timeline.record(dossier, "Publicatie voorbereid", "Sluitingsdatum " + DutchFormat.day(closing) + ".");
    }

    /**
     * Publishes what was prepared.
     *
     * @param fingerprint of the requirements as they stand now
     * @return the last day on which bids may come in
     */
    public LocalDate publish(String dossier, String fingerprint) {
        Publication published = publication(dossier).orElseThrow().published(fingerprint, user.idOrSystem(), now());
        records.keep(published);
        String event = published.invitees().isEmpty() ? "Aanbesteding gepubliceerd" : "Partijen uitgenodigd";
        timeline.record(dossier, event, "Inschrijven kan tot en met " + DutchFormat.day(published.closingDate()) + ".");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ronde", published.round());
        facts.put("verzenddatum", published.sendingDate().toString());
        facts.put("sluitingsdatum", published.closingDate().toString());
        facts.put("genodigden", published.invitees());
        facts.put("eisenVingerafdruk", fingerprint);
        timeline.keepFacts(dossier, "PUBLICATIE", null, facts, Map.of("gepubliceerd", true));
        return published.closingDate();
    }

    /** The closing date is reached: bids may be opened. */
    public void closingReached(String dossier) {
        Publication publication = publication(dossier).orElseThrow();
        records.keep(publication.closed(user.idOrSystem(), now()));
        recordEnd(dossier, "Sluitingsdatum bereikt", publication.closingDate());
    }

    /** Whether bids may be opened: nothing was published, or the closing date is on record as reached. */
    public boolean bidsMayBeOpened(String dossier) {
        return dossiers.get(dossier).lane() == Lane.LICHT
                || publication(dossier).map(publication -> publication.closedAt() != null).orElse(false);
    }

    /** Every bid of this round that was not recorded again, in order of recording. */
    public List<ReceivedBid> bids(String dossier) {
        return records.bids(dossier, round(dossier));
    }

    /** The valid bids of this round, in order of recording. */
    public List<ReceivedBid> validBids(String dossier) {
        return bids(dossier).stream().filter(ReceivedBid::valid).toList();
    }

    /** Keeps a bid; without a reason why it is invalid, it is valid. */
    public void recordBid(String dossier, String supplier, String chamberOfCommerceNumber, BigDecimal price, Integer qualityScore,
                          String invalidReason, Map<String, BigDecimal> offered) {
        boolean valid = invalidReason == null;
        records.add(new ReceivedBid(null, dossier, round(dossier), valid, supplier, chamberOfCommerceNumber, price, qualityScore,
                invalidReason, user.idOrSystem(), now(), offered, null));
        timeline.record(dossier, valid ? "Inschrijving vastgelegd" : "Ongeldige inschrijving vastgelegd",
                valid ? supplier : supplier + ": " + invalidReason);
    }

    /** A bid was recorded wrongly and is recorded again: the wrong record stays and no longer counts. */
    public void replaceBid(String dossier, long id, String reason) {
        ReceivedBid wrong = bids(dossier).stream().filter(bid -> bid.id() == id).findFirst().orElseThrow();
        records.replace(id, reason, user.idOrSystem(), now());
        timeline.record(dossier, "Vastgelegde inschrijving vervangen", wrong.supplier() + ": " + reason);
    }

    /** Keeps what was written beside the offered values. */
    public void noteOnBid(String dossier, String supplier, List<String> remarks) {
        if (!remarks.isEmpty()) {
            timeline.record(dossier, "Opmerking bij de inschrijving van " + supplier, String.join("\n", remarks));
        }
    }

    /** Notes that nothing came in. */
    public void recordNoBid(String dossier) {
        timeline.record(dossier, "Geen inschrijving ontvangen", null);
    }

    /** Whether there is a valid bid to go on with. */
    public boolean examineBids(String dossier) {
        int valid = validBids(dossier).size();
        Map<String, Object> facts = Map.of("ronde", round(dossier), "ontvangen", bids(dossier).size(), "geldig", valid);
        timeline.keepFacts(dossier, "INSCHRIJVINGEN", null, facts, Map.of("geldigeInschrijving", valid > 0));
        timeline.recordBySystem(dossier, "Inschrijvingen getoetst", "Aantal geldige inschrijvingen: " + valid + ".");
        return valid > 0;
    }

    /** Ends this round; its publication and bids stay on record and no longer count. */
    public void endRound(String dossier, boolean again, String explanation) {
        records.endRound(dossier, round(dossier), again ? "OPNIEUW" : "GESTOPT", explanation, user.idOrSystem(), now());
        timeline.record(dossier, again ? "Aanbesteding mislukt, nieuwe ronde" : "Aanbesteding mislukt en gestopt", explanation);
    }

    /** The valid bid that must be assessed next. */
    public Optional<ReceivedBid> nextToAssess(String dossier) {
        return validBids(dossier).stream().filter(bid -> bid.assessment() == null).findFirst();
    }

    /** Keeps an assessment, made by somebody who declared to have no interest. */
    public void assess(String dossier, int quality, int mvoi, String explanation) {
        ReceivedBid bid = nextToAssess(dossier).orElseThrow();
        records.add(bid.id(), new ReceivedBid.Assessment(quality, mvoi, explanation, true, user.idOrSystem(), now()));
        timeline.record(dossier, "Inschrijving beoordeeld", bid.supplier());
    }

    /** The valid bids in order, by the award method of the strategy. */
    public List<Ranking.Ranked> ranking(String dossier) {
        return method(dossier).of(validBids(dossier).stream().map(TenderDesk::entry).toList());
    }

    /** Computes the ranking and keeps it with everything it rests on. */
    public void determineRanking(String dossier) {
        List<Ranking.Ranked> ranking = ranking(dossier);
        timeline.keepFacts(dossier, "RANGORDE", null, facts(dossier), Map.of("rangorde", ranking));
        timeline.recordBySystem(dossier, "Rangorde bepaald", ranking.isEmpty() ? null : "Op plaats 1: " + ranking.get(0).supplier() + ".");
    }

    /** The newest advice of this round; none from before the award was reopened. */
    public Optional<AwardAdvice> advice(String dossier) {
        return records.advices(dossier, round(dossier)).stream().filter(advice -> sinceReopening(dossier, advice.at()))
                .reduce((older, newer) -> newer);
    }

    /** Keeps the advice to award to the first in the ranking. */
    public void advise(String dossier, String motivation, boolean lowPriceInvestigated) {
        Ranking.Ranked first = ranking(dossier).get(0);
        records.add(new AwardAdvice(dossier, round(dossier), first.bid(), motivation, lowPriceInvestigated, user.idOrSystem(), now()));
        timeline.record(dossier, "Gunningsadvies opgesteld", "Advies: gun aan " + first.supplier() + ".");
    }

    /** The award decision in force. */
    public Optional<AwardDecision> decision(String dossier) {
        return records.decisions(dossier, round(dossier)).stream().reduce((older, newer) -> newer)
                .filter(newest -> newest.reopening() == null);
    }

    /** The last time in this round that an award decision was taken back. */
    public Optional<AwardDecision.Reopening> reopening(String dossier) {
        return records.decisions(dossier, round(dossier)).stream().map(AwardDecision::reopening).filter(Objects::nonNull)
                .reduce((older, newer) -> newer);
    }

    /** Whether a moment is not from before the last time that the award was reopened. */
    boolean sinceReopening(String dossier, OffsetDateTime moment) {
        return reopening(dossier).filter(last -> moment.isBefore(last.at())).isEmpty();
    }

    /** Takes the award decision for the first in the ranking; the standstill, if the rules ask one, starts today. */
    public AwardDecision decide(String dossier) {
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = terms(dossier, today).stream().filter(term -> term.step().equals("OPSCHORTENDE_TERMIJN")).findFirst()
                .map(term -> calendar.lastDayOf(today, term.days())).orElse(null);
        List<Ranking.Ranked> ranking = ranking(dossier);
        Ranking.Ranked winner = ranking.get(0);
        records.keep(new AwardDecision(null, dossier, round(dossier), winner.bid(), ranking, user.idOrSystem(), now(), lastDay, null, null, null));
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("winnaar", winner.supplier());
        outcome.put("rangorde", ranking);
        outcome.put("opschortingTotEnMet", lastDay == null ? null : lastDay.toString());
        timeline.keepFacts(dossier, "GUNNINGSBESLISSING", null, facts(dossier), outcome);
        timeline.record(dossier, "Gunningsbeslissing genomen", "De opdracht gaat naar " + winner.supplier() + ". "
                + (lastDay == null ? "Er is geen opschortende termijn nodig."
                : "Tekenen kan na " + DutchFormat.day(lastDay) + "."));
        return decision(dossier).orElseThrow();
    }

    /** The standstill is over: from now on the contract may be signed. */
    public void standstillOver(String dossier) {
        AwardDecision decision = decision(dossier).orElseThrow();
        records.keep(decision.standstillOver(user.idOrSystem(), now()));
        recordEnd(dossier, "Opschortende termijn verstreken", decision.standstillLastDay());
    }

    @Override
    public void raise(String dossier, String explanation) {
        AwardDecision decision = decision(dossier).orElseThrow();
        records.keep(new Complaint(null, dossier, decision.id(), explanation, user.idOrSystem(), now(), null, null, null, null));
        timeline.record(dossier, "Klacht of kort geding gemeld", explanation);
    }

    @Override
    public boolean standInTheWay(String dossier) {
        Long inForce = decision(dossier).map(AwardDecision::id).orElse(null);
        return records.complaints(dossier).stream().anyMatch(complaint -> complaint.judgement() == null
                || FOUNDED.equals(complaint.judgement()) && Long.valueOf(complaint.decision()).equals(inForce));
    }

    /** The complaints that wait for judgement, oldest first. */
    public List<Complaint> openComplaints(String dossier) {
        return records.complaints(dossier).stream().filter(complaint -> complaint.judgement() == null).toList();
    }

    /** Judges the complaints that wait. */
    public void judgeComplaints(String dossier, boolean founded, String reason) {
        String judgement = founded ? FOUNDED : "ONGEGROND";
        openComplaints(dossier).forEach(complaint -> records.keep(complaint.judged(judgement, reason, user.idOrSystem(), now())));
        timeline.record(dossier, founded ? "Klacht gegrond" : "Klacht ongegrond", reason);
    }

    /** Which round of the tender runs now, from 1. */
    public int round(String dossier) {
        return records.endedRounds(dossier).size() + 1;
    }

    private Optional<ReceivedBid> bid(String dossier, long id) {
        return validBids(dossier).stream().filter(bid -> bid.id() == id).findFirst();
    }

    private List<Term> terms(String number, LocalDate on) {
        Dossier dossier = dossiers.get(number);
        String variant = dossiers.strategy(number).map(Strategy::variant).orElse(null);
        return rules.terms(dossier.procedure(), variant == null ? "OPENBAAR" : variant, on);
    }

    private Ranking method(String number) {
        boolean light = dossiers.get(number).lane() == Lane.LICHT;
        return dossiers.strategy(number).filter(strategy -> !light && "BPKV".equals(strategy.awardMethod()))
                .map(strategy -> new Ranking(strategy.qualityWeight(), strategy.mvoiWeight())).orElseGet(Ranking::byPrice);
    }

    private static Ranking.Entry entry(ReceivedBid bid) {
        Integer quality = bid.assessment() == null ? bid.qualityScore() : Integer.valueOf(bid.assessment().qualityScore());
        // Without assessors one score covers quality and MVOI together.
        Integer mvoi = bid.assessment() == null ? bid.qualityScore() : Integer.valueOf(bid.assessment().mvoiScore());
        return new Ranking.Entry(bid.id(), bid.supplier(), bid.price(), quality, mvoi, bid.recordedAt());
    }

    private Map<String, Object> facts(String dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ronde", round(dossier));
        dossiers.strategy(dossier).ifPresent(strategy -> {
            facts.put("gunningsmethode", strategy.awardMethod());
            facts.put("gewichtKwaliteit", strategy.qualityWeight());
            facts.put("gewichtMvoi", strategy.mvoiWeight());
        });
        facts.put("inschrijvingen", validBids(dossier).stream().map(TenderDesk::entry).map(entry -> {
            Map<String, Object> bid = new LinkedHashMap<>();
            bid.put("inschrijving", entry.bid());
            bid.put("leverancier", entry.supplier());
            bid.put("prijs", entry.price());
            bid.put("kwaliteit", entry.quality());
            bid.put("mvoi", entry.mvoi());
            bid.put("vastgelegdOp", entry.recordedAt().toString());
            return bid;
        }).toList());
        return facts;
    }

    /** An administrator can let a waiting moment end at once; then the trail says so. */
    private void recordEnd(String dossier, String event, LocalDate lastDay) {
        boolean early = !LocalDate.now(clock).isAfter(lastDay);
        timeline.record(dossier, early ? event + ", eerder dan gepland, door " + user.idOrSystem() : event,
                "De laatste dag was " + DutchFormat.day(lastDay) + ".");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Everybody who made or assessed what the award decision rests on. */
    public Set<String> makers(String dossier) {
        Set<String> makers = new LinkedHashSet<>(buyers(dossier));
        makers.addAll(assessors(dossier));
        return makers;
    }
}
