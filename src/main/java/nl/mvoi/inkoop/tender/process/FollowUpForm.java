// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Failure;
import nl.mvoi.inkoop.rules.MarketRules.NextStep;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.round.Rounds;
import org.springframework.stereotype.Component;

/** No valid bid came in: the buyer says why, and which of the steps that the rules allow is taken. */
@Component("vervolgKiezen")
class FollowUpForm implements TaskForm {

    private static final String FOLLOWS = "vervolg";
    private static final String CAUSE = "mislukking";
    private static final String STEP = "vervolgstap";

    private final Closing closing;
    private final ReceivedBids bids;
    private final Rounds rounds;
    private final Dossiers dossiers;
    private final RuleLibrary rules;

    FollowUpForm(Closing closing, ReceivedBids bids, Rounds rounds, Dossiers dossiers, RuleLibrary rules) {
        this.closing = closing;
        this.bids = bids;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        DossierNumber dossier = task.dossier();
        Set<Failure> causes = causes(dossier);
        return Map.of("dossierSamenvatting", dossiers.summary(dossier),
                "mislukkingen", causes.stream().map(cause -> option(cause.label(), cause.name())).toList(),
                "vervolgstappen", causes.stream().flatMap(cause -> steps(dossier, cause).stream()).map(step -> option(step.name(), step.code()))
                        .distinct().toList(),
                "stappenUitleg", causes.stream().map(cause -> Markdown.section(cause.label(), steps(dossier, cause).stream()
                        .map(step -> step.name() + ". " + step.condition() + " _Bron: " + step.explanation().source() + "_").toList()).strip())
                        .collect(Collectors.joining("\n\n")));
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** What our own tables leave possible. */
    private Set<Failure> causes(DossierNumber dossier) {
        return bids.of(dossier).isEmpty() ? EnumSet.of(Failure.GEEN_INSCHRIJVING) : EnumSet.of(Failure.GEEN_GELDIGE, Failure.TE_DUUR);
    }

    private List<NextStep> steps(DossierNumber number, Failure cause) {
        Dossier dossier = dossiers.get(number);
        return rules.market().nextSteps(cause, dossier.procedure(), dossier.openedOn());
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        DossierNumber dossier = task.dossier();
        closing.untilOpening(dossier).ifPresent(problems::add);
        problems.addIf(!bids.valid(dossier).isEmpty(), "Er is een geldige inschrijving. Opnieuw beginnen of stoppen kan niet.");
        Failure cause = cause(dossier, answers);
        problems.at(CAUSE).addIf(!causes(dossier).contains(cause), bids.of(dossier).isEmpty() ? "Er is geen inschrijving vastgelegd. Kies ‘"
                + Failure.GEEN_INSCHRIJVING.label() + "’." : "Er zijn inschrijvingen vastgelegd. Kies een andere oorzaak.");
        checkStep(answers, cause, step(dossier, answers), problems);
    }

    private static void checkStep(Answers answers, Failure cause, Optional<NextStep> step, Problems problems) {
        problems.at(STEP).addIf(answers.text(STEP) != null && step.isEmpty(), "Deze stap mag niet bij de oorzaak ‘" + cause.label() + "’. Kies een andere stap.");
        problems.at(STEP).addIf(step.isPresent() && step.get().again() != isAgain(answers),
                "De stap past niet bij uw antwoord op ‘Hoe gaat u verder?’. Kies een andere stap of een ander antwoord.");
    }

    private static boolean isAgain(Answers answers) {
        return RoundOutcome.OPNIEUW.name().equals(answers.text(FOLLOWS));
    }

    /** Without an answer, what our own tables say first. */
    private Failure cause(DossierNumber dossier, Answers answers) {
        return Objects.requireNonNullElseGet(answers.choice(CAUSE, Failure.class), () -> causes(dossier).iterator().next());
    }

    private Optional<NextStep> step(DossierNumber dossier, Answers answers) {
        return steps(dossier, cause(dossier, answers)).stream().filter(step -> step.code().equals(answers.text(STEP))).findFirst();
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        RoundOutcome outcome = isAgain(answers) ? RoundOutcome.OPNIEUW : RoundOutcome.GESTOPT;
        String reason = answers.text("vervolgToelichting");
        rounds.end(task.dossier(), outcome, step(task.dossier(), answers)
                .map(step -> cause(task.dossier(), answers).label() + ". " + step.name() + ": " + reason).orElse(reason));
        return Map.of("aanbestedingUitkomst", outcome.name());
    }
}
