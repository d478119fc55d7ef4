// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.util.Map;
import nl.mvoi.inkoop.award.internal.scoring.AssessmentDesk;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.tender.BuyersScores;
import org.springframework.stereotype.Component;

/** Asks the buyer for the scores that weigh, where several parties bid and nobody assesses. */
@Component
class BuyersScoreFields implements BuyersScores {

    private final RankedBids ranked;
    private final AssessmentDesk assessments;
    private final Dossiers dossiers;

    BuyersScoreFields(RankedBids ranked, AssessmentDesk assessments, Dossiers dossiers) {
        this.ranked = ranked;
        this.assessments = assessments;
        this.dossiers = dossiers;
    }

    @Override
    public Map<String, Object> show(DossierNumber dossier) {
        return ScoreAnswers.show(ranked.method(dossier));
    }

    @Override
    public void check(DossierNumber dossier, Answers answers, Problems problems) {
        if (dossiers.get(dossier).lane() == Lane.NORMAAL) {
            ScoreAnswers.check(ranked.method(dossier), answers, problems);
        }
    }

    @Override
    public void keep(DossierNumber dossier, long bid, Answers answers) {
        assessments.score(bid, ScoreAnswers.read(ranked.method(dossier), answers));
    }
}
