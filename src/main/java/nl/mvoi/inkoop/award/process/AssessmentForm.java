// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.document.Enclosures;
import nl.mvoi.inkoop.document.Enclosures.Subject;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.ReceivedBid;
import org.springframework.stereotype.Component;

/** An assessor scores one bid without seeing its price. Who scores one bid of a round scores them all. */
@Component("inschrijvingBeoordelen")
class AssessmentForm implements TaskForm {

    private static final String TAKE_OVER = "OVERNEMEN";
    private static final String CHOICE = "beoordelingKeuze";
    private static final String REASON = "redenOvername";

    private final Closing closing;
    private final AssessmentDesk assessments;
    private final RankedBids ranked;
    private final AdoptedRequirements requirements;
    private final Enclosures enclosures;
    private final CurrentUser user;

    AssessmentForm(Closing closing, AssessmentDesk assessments, RankedBids ranked, AdoptedRequirements requirements, Enclosures enclosures,
                   CurrentUser user) {
        this.closing = closing;
        this.assessments = assessments;
        this.ranked = ranked;
        this.requirements = requirements;
        this.enclosures = enclosures;
        this.user = user;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("beoordeling", assessments.nextToAssess(task.dossier()).map(bid -> text(task.dossier(), bid))
                .orElse("Alle inschrijvingen zijn beoordeeld."));
        values.putAll(ScoreAnswers.show(ranked.method(task.dossier())));
        values.put("beoordelaarRonde", assessments.roundAssessor(task.dossier()).orElse(""));
        values.put(CHOICE, "BEOORDELEN");
        return values;
    }

    private String text(DossierNumber dossier, ReceivedBid bid) {
        return "**Inschrijving van " + Markdown.escape(bid.supplier()) + "**\n\n" + assessor(dossier) + paper(dossier, bid) + offered(dossier, bid);
    }

    /** The bid itself tells the price, so an assessor reads the part that does not. */
    private String paper(DossierNumber dossier, ReceivedBid bid) {
        String links = enclosures.links(dossier, Subject.INSCHRIJVING_ZONDER_PRIJS, bid.id());
        return links.isEmpty() ? "" : "Lees de inschrijving, zonder de prijs: " + links + "\n\n";
    }

    private String offered(DossierNumber dossier, ReceivedBid bid) {
        List<AdoptedRequirement> adopted = requirements.of(dossier);
        return adopted.isEmpty() ? "Deze inkoop stelt geen MVOI-eisen." : "Aangeboden per eis:\n\n"
                + adopted.stream().map(one -> line(one, bid.offered().get(one.code()))).collect(Collectors.joining("\n"));
    }

    private String assessor(DossierNumber dossier) {
        return assessments.roundAssessor(dossier).map(assessor -> Markdown.escape(assessor) + " beoordeelt alle inschrijvingen van deze ronde.\n\n")
                .orElse("");
    }

    private static String line(AdoptedRequirement one, BigDecimal offered) {
        return "- " + Markdown.escape(one.code() + ": " + one.text()) + " Norm: " + Markdown.escape(one.limit().inWords())
                + ", aangeboden: " + (offered == null ? "niets" : Markdown.escape(one.limit().inWords(offered)));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        closing.untilOpening(task.dossier()).ifPresent(problems::add);
        problems.addIf(assessments.nextToAssess(task.dossier()).isEmpty(), "Er is geen inschrijving meer die nog een beoordeling nodig heeft.");
        problems.at("belangenverklaring").addIf("BELANG".equals(answers.text("belangenverklaring")),
                "U hebt een belang bij de uitkomst. Geef de taak terug, zodat iemand anders alle inschrijvingen beoordeelt.");
        problems.addIf(assessments.recordedByUser(task.dossier()),
                "U hebt een inschrijving van deze ronde vastgelegd. Iemand anders moet de inschrijvingen beoordelen.");
        otherAssessor(task.dossier()).ifPresent(other -> checkTakeOver(other, answers, problems));
        ScoreAnswers.check(ranked.method(task.dossier()), answers, problems);
    }

    private static void checkTakeOver(String other, Answers answers, Problems problems) {
        boolean takesOver = TAKE_OVER.equals(answers.text(CHOICE));
        problems.at(CHOICE).addIf(!takesOver && !answers.refused().contains(CHOICE), other + " beoordeelt deze ronde. Wie één inschrijving beoordeelt,"
                + " beoordeelt ze allemaal. Kan " + other + " niet verder? Kies dan bij ‘Wat doet u?’ dat u de beoordeling overneemt.");
        problems.at(REASON).addIf(takesOver && answers.text(REASON) == null && !answers.refused().contains(REASON),
                "Schrijf bij ‘Waarom kan uw collega niet verder?’ de reden op.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        if (otherAssessor(task.dossier()).isPresent()) {
            assessments.takeOver(task.dossier(), answers.text(REASON));
        }
        Scores scores = ScoreAnswers.read(ranked.method(task.dossier()), answers);
        assessments.assess(task.dossier(), scores, scores.reasons().isEmpty() ? answers.text("beoordelingToelichting") : scores.inWords());
        return Map.of("nogTeBeoordelen", ranked.awaitAssessment(task.dossier()));
    }

    private Optional<String> otherAssessor(DossierNumber dossier) {
        return assessments.roundAssessor(dossier).filter(assessor -> !assessor.equals(user.idOrSystem()));
    }
}
