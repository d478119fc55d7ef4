// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.rules.Lane;
import org.springframework.stereotype.Service;

/** The valid bids of this round in order, by the award method of the strategy. */
@Service
public class RankedBids {

    private final BidDesk bids;
    private final Rounds rounds;
    private final Dossiers dossiers;
    private final Timeline timeline;

    public RankedBids(BidDesk bids, Rounds rounds, Dossiers dossiers, Timeline timeline) {
        this.bids = bids;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.timeline = timeline;
    }

    /** The ranking as it is now, the winner first. */
    public List<Ranking.Ranked> of(String dossier) {
        return method(dossier).of(entries(dossier));
    }

    /** Whether an assessor must look at a bid before the ranking is complete. */
    public boolean awaitAssessment(String dossier) {
        return dossiers.get(dossier).lane() == Lane.VOLLEDIG && bids.nextToAssess(dossier).isPresent();
    }

    /** Computes the ranking and keeps it with everything it rests on. */
    public void determine(String dossier) {
        List<Ranking.Ranked> ranking = of(dossier);
        timeline.keepFacts(dossier, "RANGORDE", null, facts(dossier), Map.of("rangorde", ranking));
        timeline.recordBySystem(dossier, "Rangorde bepaald", ranking.isEmpty() ? null : "Op plaats 1: " + ranking.get(0).supplier() + ".");
    }

    /** What the ranking rests on. */
    Map<String, Object> facts(String dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ronde", rounds.current(dossier));
        dossiers.strategy(dossier).ifPresent(strategy -> {
            facts.put("gunningsmethode", strategy.awardMethod());
            facts.put("gewichtKwaliteit", strategy.qualityWeight());
            facts.put("gewichtMvoi", strategy.mvoiWeight());
        });
        facts.put("inschrijvingen", entries(dossier).stream().map(RankedBids::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(Ranking.Entry entry) {
        Map<String, Object> bid = new LinkedHashMap<>();
        bid.put("inschrijving", entry.bid());
        bid.put("leverancier", entry.supplier());
        bid.put("prijs", entry.price());
        bid.put("kwaliteit", entry.quality());
        bid.put("mvoi", entry.mvoi());
        bid.put("vastgelegdOp", entry.recordedAt().toString());
        return bid;
    }

    private Ranking method(String number) {
        boolean light = dossiers.get(number).lane() == Lane.LICHT;
        return dossiers.strategy(number).filter(strategy -> !light && strategy.givesPoints())
                .map(strategy -> new Ranking(strategy.qualityWeight(), strategy.mvoiWeight())).orElseGet(Ranking::byPrice);
    }

    private List<Ranking.Entry> entries(String dossier) {
        return bids.valid(dossier).stream().map(RankedBids::entry).toList();
    }

    private static Ranking.Entry entry(ReceivedBid bid) {
        Scores scores = bid.counting();
        return new Ranking.Entry(bid.id(), bid.supplier(), bid.price(), scores.quality(), scores.mvoi(), bid.recordedAt());
    }
}
