// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Gate G5: the award rests on complete and independent assessments, and goes to the first in the ranking. */
@Component
class AwardCheck implements GateCheck {

    private final BidDesk bids;
    private final RankedBids ranked;
    private final AwardDesk awards;
    private final Dossiers dossiers;
    private final RuleLibrary rules;

    AwardCheck(BidDesk bids, RankedBids ranked, AwardDesk awards, Dossiers dossiers, RuleLibrary rules) {
        this.bids = bids;
        this.ranked = ranked;
        this.awards = awards;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public List<String> findings(String number) {
        List<Ranking.Ranked> ranking = ranked.of(number);
        if (ranking.isEmpty()) {
            return List.of("Er is geen geldige inschrijving.");
        }
        List<String> findings = new ArrayList<>();
        boolean full = dossiers.get(number).lane() == Lane.VOLLEDIG;
        if (full) {
            bids.valid(number).forEach(bid -> addAssessment(findings, bid));
        }
        awards.advice(number).ifPresentOrElse(advice -> addAdvice(findings, advice, ranking.get(0)), () -> {
            if (full) {
                findings.add("Het gunningsadvies is nog niet opgesteld.");
            } else if (standsOut(dossiers.get(number), ranking.get(0).price())) {
                findings.add("De prijs van " + ranking.get(0).supplier() + " is erg laag vergeleken met de raming. Onderzoek of de prijs"
                        + " niet te laag is en stel een gunningsadvies op.");
            }
        });
        addPrice(findings, number, ranking.get(0));
        return findings;
    }

    private boolean standsOut(Dossier dossier, BigDecimal price) {
        BigDecimal floor = dossier.estimatedValue().multiply(BigDecimal.valueOf(rules.lowPricePercentage(dossier.openedOn()))).movePointLeft(2);
        return price.compareTo(floor) < 0;
    }

    /** A price far above the estimate may belong to a procedure that asks more. */
    private void addPrice(List<String> findings, String number, Ranking.Ranked first) {
        Dossier dossier = dossiers.get(number);
        Procedure forPrice = rules.explore(dossier.purchase().withValue(first.price())).procedure().code();
        if (rules.isLighter(dossier.procedure(), forPrice, dossier.openedOn())) {
            findings.add("Bij de prijs van " + first.supplier() + " hoort een zwaardere procedure: "
                    + rules.procedureAdvice(forPrice, dossier.openedOn()).name() + ". Trek de inkoop in en begin opnieuw met een hogere raming.");
        }
    }

    private static void addAssessment(List<String> findings, ReceivedBid bid) {
        if (bid.assessment() == null) {
            findings.add("De inschrijving van " + bid.supplier() + " is nog niet beoordeeld.");
        } else if (!bid.assessment().noInterest()) {
            findings.add("Bij de inschrijving van " + bid.supplier() + " ontbreekt de verklaring dat er geen belang is.");
        } else if (bid.assessment().by().equals(bid.recordedBy())) {
            findings.add("De inschrijving van " + bid.supplier() + " is beoordeeld door wie haar vastlegde.");
        }
    }

    private static void addAdvice(List<String> findings, AwardAdvice advice, Ranking.Ranked first) {
        if (advice.winnerBid() != first.bid()) {
            findings.add("Het advies noemt niet de nummer 1 van de rangorde. Stel het advies opnieuw op.");
        }
        if (!advice.lowPriceInvestigated()) {
            findings.add("Onderzoek of de prijs van " + first.supplier() + " niet te laag is.");
        }
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rangorde", ranked.of(number));
        facts.put("beoordelaars", bids.assessors(number));
        facts.put("adviesAanwezig", awards.advice(number).isPresent());
        facts.put("laagPrijsOnderzocht", awards.advice(number).map(AwardAdvice::lowPriceInvestigated).orElse(null));
        return facts;
    }
}
