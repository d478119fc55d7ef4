// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import java.util.Map;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;

/** The scores that the buyer gives a bid while recording it, where no assessors take part. The room that ranks the bids implements it. */
public interface BuyersScores {

    /** Which scores are asked, for a form. */
    Map<String, Object> show(DossierNumber dossier);

    /** Says which score of a valid bid is missing. */
    void check(DossierNumber dossier, Answers answers, Problems problems);

    /** Keeps the scores of a bid that was recorded. */
    void keep(DossierNumber dossier, long bid, Answers answers);
}
