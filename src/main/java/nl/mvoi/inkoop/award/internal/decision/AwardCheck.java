// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.decision.AwardGateFacts.Advised;
import nl.mvoi.inkoop.award.internal.decision.AwardGateFacts.Judged;
import nl.mvoi.inkoop.award.internal.decision.AwardGateFacts.Treated;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PurchaseFacts;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.Invitations;
import org.springframework.stereotype.Component;

/** Gate G5: the award rests on complete and independent assessments, and goes to the one bid that is first in the ranking. */
@Component
class AwardCheck implements GateCheck<AwardGateFacts> {

    private final Closing closing;
    private final AssessmentDesk assessments;
    private final RankedBids ranked;
    private final AwardDesk awards;
    private final AwardPrices prices;
    private final Invitations invitations;
    private final Dossiers dossiers;
    private final Clock clock;

    AwardCheck(Closing closing, AssessmentDesk assessments, RankedBids ranked, AwardDesk awards, AwardPrices prices, Invitations invitations,
               Dossiers dossiers, Clock clock) {
        this.closing = closing;
        this.assessments = assessments;
        this.ranked = ranked;
        this.awards = awards;
        this.prices = prices;
        this.invitations = invitations;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public Gate gate() {
        return Gate.G5;
    }

    @Override
    public String name() {
        return "gunning";
    }

    @Override
    public Class<AwardGateFacts> type() {
        return AwardGateFacts.class;
    }

    @Override
    public AwardGateFacts facts(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        Optional<AwardAdvice> advice = awards.advice(number);
        return new AwardGateFacts(PurchaseFacts.of(dossier.purchase()), dossier.lane(), dossier.procedure(), LocalDate.now(clock),
                closing.closing(number).orElse(null), ranked.facts(number), treated(number), ranked.asksAssessors(number),
                assessments.roundAssessor(number).orElse(null), ranked.hasVoidLots(number), advice.map(Advised::of).orElse(null),
                ranked.changedAfter(number, advice.map(AwardAdvice::at).orElse(OffsetDateTime.MIN)), ranked.lastChange(number));
    }

    private List<Treated> treated(DossierNumber number) {
        return assessments.valid(number).stream().map(one -> Treated.of(one, invitations.allow(number, one.bid().company()))).toList();
    }

    @Override
    public List<String> judge(AwardGateFacts facts) {
        List<Ranked> ranking = facts.rangschikking().ranking();
        if (ranking.isEmpty()) {
            return List.of("Er is geen geldige inschrijving.");
        }
        List<String> findings = new ArrayList<>(
                Closing.untilOpening(facts.baan(), facts.sluitingsdatum(), facts.vandaag()).stream().toList());
        if (facts.beoordelaarsGevraagd()) {
            facts.behandeling().forEach(bid -> addAssessments(findings, bid, facts.beoordelaar()));
        }
        facts.behandeling().stream().filter(bid -> !bid.uitgenodigd()).forEach(bid -> findings.add(bid.leverancier()
                + " is niet uitgenodigd. Leg de inschrijving bij het gunningsadvies opnieuw vast, als ongeldig."));
        List<Ranked> first = RankedBids.first(ranking);
        if (first.size() == 1) {
            addAdvice(findings, facts, first.get(0));
        } else {
            findings.add(tie(first, facts.vervallenLoting()));
        }
        return findings;
    }

    @Override
    public List<Explanation> rules(AwardGateFacts facts) {
        return List.of(prices.whyLow(facts.inkoop().peildatum()));
    }

    private static String tie(List<Ranked> first, boolean voidLots) {
        return first.stream().map(Ranked::supplier).collect(Collectors.joining(" en "))
                + " staan gelijk op plaats 1. Loot met twee mensen en leg de loting vast bij het gunningsadvies."
                + (voidLots ? " De eerdere loting telt niet meer: daarna is er iets veranderd." : "");
    }

    private static void addAssessments(List<String> findings, Treated bid, String assessor) {
        if (bid.beoordelingen().isEmpty()) {
            findings.add("De inschrijving van " + bid.leverancier() + " is nog niet beoordeeld.");
        }
        bid.beoordelingen().forEach(one -> addAssessor(findings, bid, one, assessor));
    }

    private static void addAssessor(List<String> findings, Treated bid, Judged one, String assessor) {
        if (!one.geenBelang()) {
            findings.add("Bij de inschrijving van " + bid.leverancier() + " ontbreekt de verklaring dat er geen belang is.");
        } else if (one.door().equals(bid.vastgelegdDoor())) {
            findings.add("De inschrijving van " + bid.leverancier() + " is beoordeeld door wie die ook vastlegde.");
        } else if (!one.door().equals(assessor)) {
            findings.add("De inschrijving van " + bid.leverancier() + " is beoordeeld door " + one.door() + ", en andere door " + assessor
                    + ". Wie één inschrijving beoordeelt, beoordeelt ze allemaal.");
        }
    }

    /** What an advice says counts for the bid that it is about, so a new winner needs a new one. */
    private void addAdvice(List<String> findings, AwardGateFacts facts, Ranked winner) {
        Optional<Advised> newest = Optional.ofNullable(facts.advies());
        Optional<Advised> advice = newest.filter(one -> one.winnaar() == winner.bid());
        if (newest.isEmpty() && facts.baan() == Lane.VOLLEDIG) {
            findings.add("Het gunningsadvies is nog niet opgesteld.");
        } else if (newest.isPresent() && advice.isEmpty()) {
            findings.add("Het advies noemt niet de nummer 1 van de rangorde. Stel het advies opnieuw op.");
        }
        if (facts.baan() != Lane.LICHT && facts.veranderdNaAdvies()) {
            findings.add("De rangorde is veranderd. " + String.join(" ", facts.veranderingen())
                    + " Bekijk de nieuwe rangorde en stel het gunningsadvies op.");
        }
        addLowPrice(findings, prices.compare(winner, facts.inkoop().geraamdeWaarde(), facts.others(winner), facts.inkoop().peildatum()), advice);
        addHeavier(findings, prices.heavierProcedure(facts.inkoop().purchase(), facts.procedure(), winner.price()), winner, advice);
    }

    private static void addLowPrice(List<String> findings, PriceComparison comparison, Optional<Advised> advice) {
        if (comparison.standsOut() && !advice.map(Advised::prijsOnderzocht).orElse(false)) {
            findings.add(comparison.inWords() + " Dat is erg laag. Vraag de inschrijver om uitleg, en leg de vraag, het antwoord en uw oordeel"
                    + " vast in een gunningsadvies.");
        }
    }

    private static void addHeavier(List<String> findings, Optional<String> procedure, Ranked winner, Optional<Advised> advice) {
        if (procedure.isPresent() && !advice.map(Advised::ramingToegelicht).orElse(false)) {
            findings.add("Bij de prijs van " + winner.supplier() + " hoort een zwaardere procedure: " + procedure.get()
                    + ". Leg in een gunningsadvies uit waarom de raming toch klopte toen u begon.");
        }
    }
}
