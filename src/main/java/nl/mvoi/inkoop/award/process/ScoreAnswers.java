// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.award.internal.scoring.Ranking;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Problems;

/**
 * The scores of a form: two fields for the criteria to which a buyer only gave a weight, and a row for each criterion where he made some
 * himself. A score that does not weigh is neither asked nor read.
 */
final class ScoreAnswers {

    private static final String QUALITY = "kwaliteitsscore";
    private static final String MVOI = "mvoiScore";

    private ScoreAnswers() {
    }

    /** Which scores are asked. */
    static Map<String, Object> show(Ranking method) {
        boolean rows = method.hasOwn();
        return Map.of("kwaliteitGevraagd", !rows && method.asksQuality(), "mvoiGevraagd", !rows && method.asksMvoi(), "cijfersGevraagd", rows,
                "cijferRijen", rows ? new MarkRows(method.criteria()).shown() : List.of());
    }

    /** The scores that weigh; one that is not asked is left out. */
    static Scores read(Ranking method, Answers answers) {
        return method.hasOwn() ? new MarkRows(method.criteria()).read(answers, new Problems())
                : Scores.of(method.asksQuality() ? answers.wholeNumber(QUALITY) : null, method.asksMvoi() ? answers.wholeNumber(MVOI) : null);
    }

    /** Holds that every score that weighs is there, whatever the form thought; what the form refused is not said again. */
    static void check(Ranking method, Answers answers, Problems problems) {
        if (method.hasOwn()) {
            new MarkRows(method.criteria()).read(answers, problems);
            return;
        }
        problems.at(QUALITY).addIf(method.asksQuality() && isMissing(QUALITY, answers), "De score voor kwaliteit is niet ingevuld.");
        problems.at(MVOI).addIf(method.asksMvoi() && isMissing(MVOI, answers), "De score voor MVOI is niet ingevuld.");
    }

    private static boolean isMissing(String key, Answers answers) {
        return answers.wholeNumber(key) == null && !answers.refused().contains(key);
    }
}
