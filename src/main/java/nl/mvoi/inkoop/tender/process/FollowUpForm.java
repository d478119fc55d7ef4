// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.BidDesk;
import nl.mvoi.inkoop.tender.Rounds;
import nl.mvoi.inkoop.tender.WaitingTimes;
import org.springframework.stereotype.Component;

/** No valid bid came in: the buyer tries again with a new strategy, or stops. */
@Component("vervolgKiezen")
class FollowUpForm implements TaskForm {

    private static final String AGAIN = "OPNIEUW";

    private final WaitingTimes waiting;
    private final BidDesk bids;
    private final Rounds rounds;
    private final Dossiers dossiers;

    FollowUpForm(WaitingTimes waiting, BidDesk bids, Rounds rounds, Dossiers dossiers) {
        this.waiting = waiting;
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
        waiting.untilOpening(task.dossier()).ifPresent(problems::add);
        problems.addIf(!bids.valid(task.dossier()).isEmpty(), "Er is een geldige inschrijving. Opnieuw beginnen of stoppen kan niet.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        boolean again = AGAIN.equals(answers.text("vervolg"));
        rounds.end(task.dossier(), again, answers.text("vervolgToelichting"));
        return Map.of("aanbestedingUitkomst", again ? AGAIN : "GESTOPT");
    }
}
