// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.RoundOutcome;
import nl.mvoi.inkoop.tender.internal.round.Rounds;
import org.springframework.stereotype.Component;

/** No valid bid came in: the buyer tries again with a new strategy, or stops. */
@Component("vervolgKiezen")
class FollowUpForm implements TaskForm {

    private final Closing closing;
    private final ReceivedBids bids;
    private final Rounds rounds;
    private final Dossiers dossiers;

    FollowUpForm(Closing closing, ReceivedBids bids, Rounds rounds, Dossiers dossiers) {
        this.closing = closing;
        this.bids = bids;
        this.rounds = rounds;
        this.dossiers = dossiers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        return Map.of("dossierSamenvatting", dossiers.summary(task.dossier()));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        closing.untilOpening(task.dossier()).ifPresent(problems::add);
        problems.addIf(!bids.valid(task.dossier()).isEmpty(), "Er is een geldige inschrijving. Opnieuw beginnen of stoppen kan niet.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        RoundOutcome outcome = RoundOutcome.OPNIEUW.name().equals(answers.text("vervolg")) ? RoundOutcome.OPNIEUW : RoundOutcome.GESTOPT;
        rounds.end(task.dossier(), outcome, answers.text("vervolgToelichting"));
        return Map.of("aanbestedingUitkomst", outcome.name());
    }
}
