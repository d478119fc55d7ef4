// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.Refusal;

/**
 * What the rules say about contracts that run and records that are kept.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public interface ContractRules {

    /**
     * How much attention a contract gets.
     *
     * @param segment      A, B or C
     * @param name         Dutch
     * @param meetings     how often the parties meet about the work: MAAND, KWARTAAL or JAAR
     * @param kpiFrequency how often KPIs are looked at, a code of {@link RuleLibrary#kpiMonths}
     * @param evaluation   JAAR or EINDE
     */
    record Segment(String segment, String name, String meetings, String kpiFrequency, String evaluation,
                   Explanation explanation) {
    }

    /** What went wrong with a supplier; the names are the codes of the table. */
    enum Shortcoming {
        ORANJE, TWEE_KEER_ORANJE, ROOD, PLAN_ONVOLDOENDE, BLIJFT_TEKORTSCHIETEN, TERMIJN_VERLOPEN, ERNSTIG, MENSENRECHTEN
    }

    /**
     * What to do about a shortcoming.
     *
     * @param step        E0 to E6
     * @param name        Dutch
     * @param group       id of the group that takes the step
     * @param workingDays term for the supplier; null when the table names none
     * @param ground      article of law or the contract itself
     */
    record Escalation(String step, String name, String group, Integer workingDays, String ground, Explanation explanation) {
    }

    /** Kinds of records; the names are the codes of the table. */
    enum RecordKind {
        CONTRACTDOSSIER, AFGEWEZEN_INSCHRIJVING, AFGEWEZEN_INSCHRIJVING_EUROPEES, INGETROKKEN_INKOOP, BELEIDSREGEL, VERVANGING, REGELMELDING
    }

    /**
     * How long records are kept.
     *
     * @param years null means for ever
     * @param from  the event from which the years count, Dutch
     */
    record Retention(Integer years, String from, Explanation explanation) {

        /** What counts from before this day is kept no longer; empty when it is kept for ever. */
        public Optional<LocalDate> oldest(LocalDate today) {
            return Optional.ofNullable(years).map(some -> Months.yearsBefore(today, some));
        }
    }

    /**
     * How much attention a contract gets.
     *
     * @param valuePerYear euro excl. VAT
     * @param highImpact   whether its topic is one of the twelve
     * @param highRisk     whether somebody judged its risk as high
     */
    Segment segment(BigDecimal valuePerYear, boolean highImpact, boolean highRisk, LocalDate on);

    /** What to do about a shortcoming. */
    Escalation escalation(Shortcoming shortcoming, LocalDate on);

    /** How long records are kept. */
    Retention retention(RecordKind kind, LocalDate on);
}
