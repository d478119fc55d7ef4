// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.platform.Months;

/**
 * What the tables say of how a purchase is put to the market, besides its procedure and its terms.
 *
 * <p>Every method throws {@link nl.mvoi.inkoop.platform.Refusal}, naming the table, when no rule covers the question.
 */
public interface MarketRules {

    /**
     * When a prior notice shortens the terms.
     *
     * @param leastDays  calendar days that it must be older than the notice
     * @param mostMonths months that it may be older
     */
    record PriorNotice(int leastDays, int mostMonths, Explanation explanation) {

        /** The last day on which it could have been sent. */
        public LocalDate latest(LocalDate sending) {
            return sending.minusDays(leastDays);
        }

        /** The first day on which it could have been sent. */
        public LocalDate earliest(LocalDate sending) {
            return Months.before(sending, mostMonths);
        }
    }

    /**
     * Whom a buyer considers to invite.
     *
     * @param smallOrSocial whether at least one social or small enterprise is among them, or a reason why not
     * @param smallUpTo     code of the largest size that is small
     */
    record Considering(boolean smallOrSocial, String smallUpTo, Explanation explanation) {
    }

    /**
     * What may follow on a tender that failed.
     *
     * @param code      of the step
     * @param name      how users call it, Dutch
     * @param again     whether the purchase goes on with a new round; else it stops here, and may go on outside
     * @param condition on which the step may be taken, a Dutch sentence
     */
    record NextStep(String code, String name, boolean again, String condition, Explanation explanation) {
    }

    /** When a prior notice shortens the terms, by the rules of a day. */
    PriorNotice priorNotice(LocalDate on);

    /** Working days between the last day for questions and the last day for answers, by the rules of a day. */
    int answerDays(LocalDate on);

    /** Whom a buyer considers to invite in a procedure, by the rules of a day. */
    Considering considering(Procedure procedure, LocalDate on);

    /** What may follow on a tender that failed, by the rules of a day, in the order of the table. */
    List<NextStep> nextSteps(Failure failure, Procedure procedure, LocalDate on);
}
