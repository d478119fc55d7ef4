// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.Assessment;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.ScoredBid;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.Invitations;
import nl.mvoi.inkoop.tender.ReceivedBid;
import org.springframework.stereotype.Component;

/** Gate G5: the award rests on complete and independent assessments, and goes to the one bid that is first in the ranking. */
@Component
class AwardCheck implements GateCheck {

    private final Closing closing;
    private final AssessmentDesk assessments;
    private final RankedBids ranked;
    private final AwardDesk awards;
    private final AwardPrices prices;
    private final Invitations invitations;
    private final Dossiers dossiers;

    AwardCheck(Closing closing, AssessmentDesk assessments, RankedBids ranked, AwardDesk awards, AwardPrices prices, Invitations invitations,
               Dossiers dossiers) {
        this.closing = closing;
        this.assessments = assessments;
        this.ranked = ranked;
        this.awards = awards;
        this.prices = prices;
        this.invitations = invitations;
        this.dossiers = dossiers;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public List<String> findings(String number) {
        if (ranked.of(number).isEmpty()) {
            return List.of("Er is geen geldige inschrijving.");
        }
        List<String> findings = new ArrayList<>(closing.untilOpening(number).stream().toList());
        if (ranked.asksAssessors(number)) {
            addAssessments(findings, number);
        }
        assessments.valid(number).stream().map(ScoredBid::bid).filter(bid -> !invitations.allow(number, bid.company()))
                .forEach(bid -> findings.add(bid.supplier()
                        + " is niet uitgenodigd. Leg de inschrijving bij het gunningsadvies opnieuw vast, als ongeldig."));
        ranked.winner(number).ifPresentOrElse(winner -> addAdvice(findings, number, winner), () -> findings.add(tie(number)));
        return findings;
    }

    private String tie(String number) {
        return ranked.tied(number).stream().map(Ranked::supplier).collect(Collectors.joining(" en "))
                + " staan gelijk op plaats 1. Loot met twee mensen en leg de loting vast bij het gunningsadvies."
                + (ranked.hasVoidLots(number) ? " De eerdere loting telt niet meer: daarna is er iets veranderd." : "");
    }

    private void addAssessments(List<String> findings, String number) {
        String assessor = assessments.roundAssessor(number).orElse(null);
        assessments.valid(number).forEach(scored -> addAssessment(findings, scored.bid(), scored.assessment(), assessor));
    }

    private static void addAssessment(List<String> findings, ReceivedBid bid, Assessment assessment, String assessor) {
        if (assessment == null) {
            findings.add("De inschrijving van " + bid.supplier() + " is nog niet beoordeeld.");
        } else if (!assessment.noInterest()) {
            findings.add("Bij de inschrijving van " + bid.supplier() + " ontbreekt de verklaring dat er geen belang is.");
        } else if (assessment.by().equals(bid.recordedBy())) {
            findings.add("De inschrijving van " + bid.supplier() + " is beoordeeld door wie haar vastlegde.");
        } else if (!assessment.by().equals(assessor)) {
            findings.add("De inschrijving van " + bid.supplier() + " is beoordeeld door " + assessment.by() + ", en andere door " + assessor
                    + ". Wie één inschrijving beoordeelt, beoordeelt ze allemaal.");
        }
    }

    /** What an advice says counts for the bid that it is about, so a new winner needs a new one. */
    private void addAdvice(List<String> findings, String number, Ranked winner) {
        Optional<AwardAdvice> newest = awards.advice(number);
        Optional<AwardAdvice> advice = newest.filter(one -> one.winnerBid() == winner.bid());
        if (newest.isEmpty() && dossiers.get(number).lane() == Lane.VOLLEDIG) {
            findings.add("Het gunningsadvies is nog niet opgesteld.");
        } else if (newest.isPresent() && advice.isEmpty()) {
            findings.add("Het advies noemt niet de nummer 1 van de rangorde. Stel het advies opnieuw op.");
        }
        if (dossiers.get(number).lane() != Lane.LICHT && ranked.changedAfter(number, newest.map(AwardAdvice::at).orElse(OffsetDateTime.MIN))) {
            findings.add("De rangorde is veranderd. " + String.join(" ", ranked.lastChange(number))
                    + " Bekijk de nieuwe rangorde en stel het gunningsadvies op.");
        }
        addLowPrice(findings, prices.compare(number, winner), advice);
        addHeavier(findings, prices.heavierProcedure(number, winner), winner, advice);
    }

    private static void addLowPrice(List<String> findings, PriceComparison comparison, Optional<AwardAdvice> advice) {
        if (comparison.standsOut() && !advice.map(AwardAdvice::lookedIntoPrice).orElse(false)) {
            findings.add(comparison.inWords() + " Dat is erg laag. Vraag de inschrijver om uitleg, en leg de vraag, het antwoord en uw oordeel"
                    + " vast in een gunningsadvies.");
        }
    }

    private static void addHeavier(List<String> findings, Optional<String> procedure, Ranked winner, Optional<AwardAdvice> advice) {
        if (procedure.isPresent() && advice.map(AwardAdvice::estimateReasons).isEmpty()) {
            findings.add("Bij de prijs van " + winner.supplier() + " hoort een zwaardere procedure: " + procedure.get()
                    + ". Leg in een gunningsadvies uit waarom de raming toch klopte toen u begon.");
        }
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rangorde", ranked.of(number));
        facts.put("loting", ranked.lots(number).map(RankedBids::facts).orElse(null));
        facts.put("beoordelaars", assessments.assessors(number));
        facts.put("adviesAanwezig", awards.advice(number).isPresent());
        facts.put("laagPrijsOnderzoek", awards.advice(number).map(AwardAdvice::lowPrice).orElse(null));
        facts.put("redenRaming", awards.advice(number).map(AwardAdvice::estimateReasons).orElse(null));
        ranked.winner(number).ifPresent(winner -> {
            facts.put("prijsVergelijking", prices.compare(number, winner));
            facts.put("zwaardereProcedure", prices.heavierProcedure(number, winner).orElse(null));
        });
        return facts;
    }
}
