// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.DrawnLots;
import nl.mvoi.inkoop.award.KeptRanking;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.ScoredBid;
import nl.mvoi.inkoop.award.internal.AwardRecords;
import nl.mvoi.inkoop.award.internal.calculation.PublishedMethod.Fault;
import nl.mvoi.inkoop.award.internal.scoring.RankingFacts.BidFacts;
import nl.mvoi.inkoop.award.internal.scoring.RankingFacts.LotsFacts;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.CriterionFacts;
import nl.mvoi.inkoop.dossier.FormulaFacts;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.Tenders;
import org.springframework.stereotype.Service;

/** The valid bids of this round in order, by the award method of the strategy and by lots where nothing else parts them. */
@Service
public class RankedBids {

    private final AwardRecords records;
    private final AssessmentDesk assessments;
    private final ReceivedBids bids;
    private final Tenders tenders;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Facts facts;
    private final RankingDecider decider;
    private final Clock clock;

    public RankedBids(AwardRecords records, AssessmentDesk assessments, ReceivedBids bids, Tenders tenders, Dossiers dossiers,
                      Timeline timeline, Facts facts, RankingDecider decider, Clock clock) {
        this.records = records;
        this.assessments = assessments;
        this.bids = bids;
        this.tenders = tenders;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.facts = facts;
        this.decider = decider;
        this.clock = clock;
    }

    /** The ranking as it is now; bids that are equal to the end share their place. */
    public List<Ranked> of(DossierNumber dossier) {
        return method(dossier).of(entries(dossier), lots(dossier).map(DrawnLots::winner).orElse(null));
    }

    /** Who stands on the first place alone; nobody while lots must still be drawn. */
    public Optional<Ranked> winner(DossierNumber dossier) {
        List<Ranked> first = first(of(dossier));
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** Who stands on the first place alone, which somebody must. */
    public Ranked first(DossierNumber dossier) {
        return winner(dossier).orElseThrow(Missing.in(dossier, "single bid on the first place"));
    }

    /** The bids over which lots must still be drawn; empty when there is a winner. */
    public List<Ranked> tied(DossierNumber dossier) {
        List<Ranked> first = first(of(dossier));
        return first.size() > 1 ? first : List.of();
    }

    /** The lots that put the winner first. They count only for the very bids over which they were drawn, as these were then. */
    public Optional<DrawnLots> lots(DossierNumber dossier) {
        String stakes = stakes(dossier);
        return records.drawnLots(tenders.round(dossier)).stream().filter(lots -> lots.stakes().equals(stakes))
                .reduce((older, newer) -> newer);
    }

    /** Whether lots were drawn in this round that do not count any more. */
    public boolean hasVoidLots(DossierNumber dossier) {
        String stakes = stakes(dossier);
        return records.drawnLots(tenders.round(dossier)).stream().anyMatch(lots -> !lots.stakes().equals(stakes));
    }

    /** What lots would be drawn over: the bids that are equal on the first place when no lots are counted. */
    String stakes(DossierNumber dossier) {
        List<Long> equal = first(method(dossier).of(entries(dossier))).stream().map(Ranked::bid).toList();
        return DrawnLots.stakes(assessments.valid(dossier).stream().filter(one -> equal.contains(one.bid().id())).toList());
    }

    /** Those that stand on the first place, more than one when they are equal to the end. */
    public static List<Ranked> first(List<Ranked> ranking) {
        return ranking.stream().filter(place -> place.rank() == 1).toList();
    }

    /** Whether an assessor must look at a bid before the ranking is complete. */
    public boolean awaitAssessment(DossierNumber dossier) {
        return asksAssessors(dossier) && assessments.nextToAssess(dossier).isPresent();
    }

    /** Whether assessors score the bids of this dossier. */
    public boolean asksAssessors(DossierNumber dossier) {
        Ranking method = method(dossier);
        return dossiers.get(dossier).lane() == Lane.VOLLEDIG && (method.asksQuality() || method.asksMvoi());
    }

    /** Computes the ranking and keeps it with everything it rests on, and with what changed since the last time. */
    public void determine(DossierNumber dossier) {
        OncePerTransaction.startAnew();
        List<Ranked> ranking = of(dossier);
        List<String> changes = changesTo(dossier, ranking);
        Round round = tenders.round(dossier);
        records.add(new KeptRanking(round, ranking, changes, OfficeClock.now(clock)));
        facts.decide(dossier, round.lot(), decider, facts(dossier));
        timeline.recordBySystem(dossier, EventKind.RANGORDE_BEPAALD, Secret.BIDS, "Rangorde bepaald", inWords(ranking),
                EventData.count(ranking.size()).ofLot(round.lot()));
        List<String> unfit = unfit(dossier);
        if (!unfit.isEmpty()) {
            timeline.recordBySystem(dossier, EventKind.INSCHRIJVING_ONGELDIG, Secret.BIDS, "Inschrijving ongeldig", String.join("\n", unfit),
                    EventData.count(unfit.size()).ofLot(round.lot()));
        }
        if (!changes.isEmpty()) {
            timeline.recordBySystem(dossier, EventKind.RANGORDE_VERANDERD, Secret.OFFERS, "Rangorde veranderd", String.join("\n", changes),
                    EventData.count(changes.size()).ofLot(round.lot()));
        }
    }

    private static String inWords(List<Ranked> ranking) {
        String first = first(ranking).stream().map(Ranked::supplier).collect(Collectors.joining(" en "));
        return ranking.isEmpty() ? null : first(ranking).size() > 1 ? "Op plaats 1 staan gelijk: " + first + ". Er moet worden geloot."
                : DutchFormat.sentence("Op plaats 1: " + first);
    }

    private List<String> changesTo(DossierNumber dossier, List<Ranked> ranking) {
        Map<String, String> reasons = bids.of(dossier).stream().filter(bid -> !bid.valid())
                .collect(Collectors.toMap(ReceivedBid::supplier, ReceivedBid::invalidReason, (one, other) -> other));
        return newest(dossier).map(last -> new RankingChange(last.ranking(), ranking, reasons).sentences()).orElse(List.of());
    }

    /** What the last change of the order was in this round, and why; empty when it never changed. */
    public List<String> lastChange(DossierNumber dossier) {
        return kept(dossier).stream().map(KeptRanking::changes).filter(changes -> !changes.isEmpty())
                .reduce((older, newer) -> newer).orElse(List.of());
    }

    /** Why each valid bid got its marks, in the words of who gave them; empty where nobody told. */
    public List<String> reasons(DossierNumber dossier) {
        return assessments.valid(dossier).stream().flatMap(one -> (one.assessments().isEmpty() ? Stream.of(one.given().inWords())
                : one.assessments().stream().map(Assessment::explanation)).filter(text -> !text.isEmpty()).map(text -> one.bid().supplier() + ": " + text)).toList();
    }

    /** The bids that take no place by the method itself, each with all reasons, Dutch sentences. */
    public List<String> unfit(DossierNumber dossier) {
        return method(dossier).invalid(entries(dossier)).stream().map(one -> one.offer().name() + " is ongeldig: "
                + one.faults().stream().map(Fault::inWords).collect(Collectors.joining(" en ")) + ".").toList();
    }

    /** Whether the order changed after a moment, so that whoever looked at it then saw another one. */
    public boolean changedAfter(DossierNumber dossier, OffsetDateTime moment) {
        return kept(dossier).stream().anyMatch(ranking -> !ranking.changes().isEmpty() && ranking.at().isAfter(moment));
    }

    private Optional<KeptRanking> newest(DossierNumber dossier) {
        return kept(dossier).stream().reduce((older, newer) -> newer);
    }

    private List<KeptRanking> kept(DossierNumber dossier) {
        return records.rankings(tenders.round(dossier));
    }

    /** What the ranking rests on. */
    public RankingFacts facts(DossierNumber dossier) {
        Ranking method = method(dossier);
        return new RankingFacts(tenders.round(dossier).number(), dossiers.strategy(dossier).map(Strategy::awardMethod).orElse(null),
                method.criteria().stream().map(CriterionFacts::of).toList(), FormulaFacts.of(method.formula()), entries(dossier).stream().map(BidFacts::of).toList(),
                lots(dossier).map(LotsFacts::of).orElse(null));
    }

    /** How the bids of this dossier are put in order. */
    public Ranking method(DossierNumber number) {
        boolean light = dossiers.get(number).lane() == Lane.LICHT;
        return dossiers.strategy(number).filter(strategy -> !light && strategy.givesPoints())
                .map(strategy -> new Ranking(strategy.criteria(), strategy.formula())).orElseGet(Ranking::byPrice);
    }

    private List<Ranking.Entry> entries(DossierNumber dossier) {
        return assessments.valid(dossier).stream().map(RankedBids::entry).toList();
    }

    private static Ranking.Entry entry(ScoredBid scored) {
        ReceivedBid bid = scored.bid();
        return new Ranking.Entry(bid.id(), bid.supplier(), bid.price(), marks(scored));
    }

    /** The two criteria that the forms ask stand in the facts with marks or without, as they always did. */
    private static Map<String, List<Integer>> marks(ScoredBid scored) {
        Map<String, List<Integer>> marks = new TreeMap<>(Map.of(Criterion.QUALITY, List.of(), Criterion.MVOI, List.of()));
        marks.putAll(scored.marks());
        return marks;
    }
}
