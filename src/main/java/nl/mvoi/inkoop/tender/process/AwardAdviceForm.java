// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.AwardDesk;
import nl.mvoi.inkoop.tender.RankedBids;
import nl.mvoi.inkoop.tender.Ranking;
import org.springframework.stereotype.Component;

/**
 * The buyer advises to award to the first in the ranking; who that is, is not a choice. Or first repairs what was recorded about a
 * bid, which may change the ranking.
 */
@Component("gunningsadviesOpstellen")
class AwardAdviceForm implements TaskForm {

    private static final String REPAIR = "VERBETEREN";

    private final AwardDesk awards;
    private final RankedBids ranked;
    private final Gates gates;
    private final Approvals approvals;
    private final BidAnswers bidAnswers;

    AwardAdviceForm(AwardDesk awards, RankedBids ranked, Gates gates, Approvals approvals, BidAnswers bidAnswers) {
        this.awards = awards;
        this.ranked = ranked;
        this.gates = gates;
        this.approvals = approvals;
        this.bidAnswers = bidAnswers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        String dossier = task.dossier();
        Map<String, Object> values = new LinkedHashMap<>(bidAnswers.show(dossier));
        values.put("adviesKeuze", "ADVIES");
        values.put("terugkoppeling", feedback(dossier));
        values.put("rangorde", ranked.of(dossier).stream().map(AwardAdviceForm::row).toList());
        awards.advice(dossier).ifPresent(advice -> values.put("adviesMotivering", advice.motivation()));
        return values;
    }

    private String feedback(String dossier) {
        String findings = gates.feedback(Gate.G5, dossier);
        String reasons = !findings.isEmpty() ? findings : approvals.latest(dossier, "GUNNING", null).filter(decision -> !decision.approved())
                .map(decision -> "Het voorstel is afgewezen: " + Markdown.escape(decision.reason())).orElse("");
        return Stream.of(reopened(dossier), reasons).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String reopened(String dossier) {
        return awards.reopening(dossier).filter(last -> awards.decision(dossier).isEmpty())
                .map(last -> "De gunning moet opnieuw. " + Markdown.escape(last.reason())).orElse("");
    }

    private static Map<String, Object> row(Ranking.Ranked place) {
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
        if (repairs(answers)) {
            bidAnswers.check(task.dossier(), answers, problems);
            return;
        }
        problems.addIf(ranked.of(task.dossier()).isEmpty(), "Er is geen geldige inschrijving om aan te gunnen.");
    }

    @Override
    public BigDecimal earlierAmount(TaskContext task, String key) {
        return bidAnswers.estimate(task.dossier());
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        if (repairs(answers)) {
            bidAnswers.record(task.dossier(), answers);
            return Map.of("nogTeBeoordelen", ranked.awaitAssessment(task.dossier()));
        }
        awards.advise(task.dossier(), answers.text("adviesMotivering"), "JA".equals(answers.text("laagPrijsOnderzocht")));
        return Map.of("nogTeBeoordelen", ranked.awaitAssessment(task.dossier()));
    }

    private static boolean repairs(Answers answers) {
        return REPAIR.equals(answers.text("adviesKeuze"));
    }
}
