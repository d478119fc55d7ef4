// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.award.internal.decision.AwardDesk;
import nl.mvoi.inkoop.award.internal.decision.AwardPrices;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.document.Enclosures.Subject;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.BidFields;
import nl.mvoi.inkoop.tender.Closing;
import org.springframework.stereotype.Component;

/**
 * The buyer advises to award to the first in the ranking; who that is, is not a choice. Or first repairs what was recorded about a
 * bid, which may change the ranking.
 */
@Component("gunningsadviesOpstellen")
class AwardAdviceForm implements TaskForm {

    private static final String REPAIR = "VERBETEREN";

    private final Closing closing;
    private final AwardDesk awards;
    private final RankedBids ranked;
    private final AwardPrices prices;
    private final GateResults gates;
    private final Approvals approvals;
    private final BidFields bidFields;
    private final LotsAnswers lotsAnswers;
    private final Enclosures enclosures;

    AwardAdviceForm(Closing closing, AwardDesk awards, RankedBids ranked, AwardPrices prices, GateResults gates, Approvals approvals, BidFields bidFields,
                    LotsAnswers lotsAnswers, Enclosures enclosures) {
        this.closing = closing;
        this.awards = awards;
        this.ranked = ranked;
        this.prices = prices;
        this.gates = gates;
        this.approvals = approvals;
        this.bidFields = bidFields;
        this.lotsAnswers = lotsAnswers;
        this.enclosures = enclosures;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        DossierNumber dossier = task.dossier();
        Map<String, Object> values = new LinkedHashMap<>(bidFields.show(dossier));
        values.putAll(lotsAnswers.show(dossier));
        values.put("adviesKeuze", "ADVIES");
        values.put("terugkoppeling", feedback(dossier));
        values.put("rangorde", ranked.of(dossier).stream().map(AwardAdviceForm::row).toList());
        values.put("scoresUitleg", listed("Ongeldig:", ranked.unfit(dossier)) + listed("Cijfers per criterium:", marks(ranked.of(dossier)))
                + listed("Toelichting op de scores:", ranked.reasons(dossier)));
        values.put("rangordeWijziging", listed("De rangorde is veranderd:", ranked.lastChange(dossier)));
        ranked.of(dossier).stream().findFirst().ifPresent(first -> putPrice(values, dossier, first));
        awards.advice(dossier).ifPresent(advice -> putEarlier(values, dossier, advice));
        return values;
    }

    private void putPrice(Map<String, Object> values, DossierNumber dossier, Ranked first) {
        values.put("prijsUitleg", Markdown.escape(prices.compare(dossier, first).inWords()));
        values.put("laagPrijsVragen", prices.compare(dossier, first).standsOut());
        values.put("zwaardereProcedure", prices.heavierProcedure(dossier, first).map(Markdown::escape).orElse(""));
    }

    private void putEarlier(Map<String, Object> values, DossierNumber dossier, AwardAdvice advice) {
        values.put("adviesMotivering", advice.motivation());
        boolean sameWinner = ranked.winner(dossier).map(Ranked::bid).filter(bid -> bid == advice.winnerBid()).isPresent();
        if (sameWinner && advice.lowPrice() != null) {
            values.put("prijsTwijfel", true);
            values.put("laagPrijsVraag", Objects.requireNonNullElse(advice.lowPrice().request(), ""));
            values.put("laagPrijsAntwoord", Objects.requireNonNullElse(advice.lowPrice().answer(), ""));
            values.put("laagPrijsOordeel", advice.lowPrice().judgement());
        }
        if (sameWinner && advice.estimateReasons() != null) {
            values.put("ramingToelichting", advice.estimateReasons());
        }
    }

    private static List<String> marks(List<Ranked> ranking) {
        return ranking.stream().filter(place -> !place.marks().isEmpty()).map(place -> place.supplier() + ": " + place.marksInWords()).toList();
    }

    private static String listed(String heading, List<String> sentences) {
        return sentences.isEmpty() ? "" : "**" + heading + "**\n\n" + Markdown.list(sentences);
    }

    private String feedback(DossierNumber dossier) {
        String findings = gates.feedback(Gate.G5, dossier);
        String reasons = !findings.isEmpty() ? findings : approvals.latest(dossier, SubjectKind.GUNNING, null).filter(decision -> !decision.approved())
                .map(decision -> "Het voorstel is afgewezen: " + Markdown.escape(decision.reason())).orElse("");
        return Stream.of(reopened(dossier), reasons).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String reopened(DossierNumber dossier) {
        return awards.reopening(dossier).filter(last -> awards.decision(dossier).isEmpty())
                .map(last -> "De gunning moet opnieuw. " + Markdown.escape(last.reason())).orElse("");
    }

    private static Map<String, Object> row(Ranked place) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rang", place.rank());
        row.put("leverancier", place.supplier());
        row.put("prijs", DutchFormat.euro(place.price()));
        row.put("kwaliteit", place.quality());
        row.put("mvoi", place.mvoi());
        row.put("totaal", DutchFormat.number(place.total()));
        return row;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        DossierNumber dossier = task.dossier();
        closing.untilOpening(dossier).ifPresent(problems::add);
        if (repairs(answers)) {
            bidFields.check(dossier, answers, problems);
            return;
        }
        problems.addIf(ranked.of(dossier).isEmpty(), "Er is geen geldige inschrijving om aan te gunnen.");
        if (!ranked.tied(dossier).isEmpty()) {
            lotsAnswers.check(dossier, answers, problems);
        }
    }

    @Override
    public BigDecimal earlierAmount(TaskContext task, String key) {
        return bidFields.estimate(task.dossier());
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        DossierNumber dossier = task.dossier();
        if (repairs(answers)) {
            repair(dossier, answers);
        } else {
            advise(dossier, answers);
        }
        return Map.of("nogTeBeoordelen", ranked.awaitAssessment(dossier));
    }

    /** Where an assessor comes first, the ranking is determined after that. */
    private void repair(DossierNumber dossier, Answers answers) {
        bidFields.record(dossier, answers);
        if (!ranked.awaitAssessment(dossier)) {
            ranked.determine(dossier);
        }
    }

    private void advise(DossierNumber dossier, Answers answers) {
        if (!ranked.tied(dossier).isEmpty()) {
            lotsAnswers.record(dossier, answers);
        }
        AwardAdvice advice = awards.advise(dossier, answers.text("adviesMotivering"), lowPrice(answers), answers.text("ramingToelichting"));
        enclosures.enclose(dossier, Subject.GUNNINGSADVIES, String.valueOf(advice.winnerBid()), answers.text("beoordelingsverslag"));
    }

    /** The form asks these three together. */
    private static LowPriceInquiry lowPrice(Answers answers) {
        String judgement = answers.text("laagPrijsOordeel");
        return judgement == null ? null
                : new LowPriceInquiry(answers.text("laagPrijsVraag"), answers.text("laagPrijsAntwoord"), judgement);
    }

    private static boolean repairs(Answers answers) {
        return REPAIR.equals(answers.text("adviesKeuze"));
    }
}
