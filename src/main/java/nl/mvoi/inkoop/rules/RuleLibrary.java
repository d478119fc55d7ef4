// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.Term;

/**
 * What the rules of the organisation say. Every amount, term and list comes from a decision table; this only asks.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public interface RuleLibrary {

    /**
     * Everything the rules say about a purchase. A nature or topic that the user gave wins over the CPV code; where they differ
     * there is a warning. A service on the list of social and other specific services becomes DIENST_SAS.
     *
     * @throws Refusal when nature or topic is missing without a CPV code, or no rule covers the purchase
     */
    Exploration explore(Purchase purchase);

    /**
     * The nature of a purchase, given or from its CPV code; its value may be absent.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    Nature nature(Purchase purchase);

    /**
     * Dutch sentences of where the given nature or topic contradicts the CPV code; they are among the warnings too.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    List<String> conflicts(Purchase purchase);

    /**
     * Whether the value of a purchase reaches the European threshold that holds for it on its reference date, also when a framework agreement or
     * a tendered route spares it the European procedure.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    boolean reachesEuropeanThreshold(Purchase purchase);

    /**
     * The legal tests that apply to a purchase, with the reason; what each asks is with {@link LegalTests}.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    List<LegalTest> legalTests(Purchase purchase);

    /** The tables behind the legal tests and agreements, each askable on its own. */
    LegalRules legal();

    /** The tables about contracts that run and records that are kept. */
    ContractRules contracts();

    /** Help with the value of a purchase. */
    ValuationRules valuation();

    /** How a purchase is put to the market. */
    MarketRules market();

    /** Who must approve. */
    Mandate mandate(Mandate.Question question);

    /** Minimum terms of a procedure in calendar days that nothing shortens; empty when the procedure has none. */
    List<Term> terms(Procedure procedure, Variant variant, LocalDate on);

    /** The same, when something may shorten the terms. */
    List<Term> terms(Procedure procedure, Variant variant, Shortening shortening, LocalDate on);

    /** Working days a user task may take, by the rules of a day. */
    int taskDays(String taskId, LocalDate on);

    /**
     * Working days between a task's due date and its reminder.
     *
     * @param moment VOORAF (before the due date) or ACHTERAF (after it)
     * @param on     the day whose rules apply
     */
    int reminderDays(String moment, LocalDate on);

    /** How many months on end somebody can leave his work to a substitute at most, by the rules of a day. */
    int longestAbsence(LocalDate on);

    /** Least share of the award points that must be about MVOI, in percent, at an ambition level of 1 to 3, by the rules of a day. */
    int minimumMvoiWeight(int level, LocalDate on);

    /**
     * The words of a criterion to which a buyer only gives a weight, by the rules of a day.
     *
     * @param code KWALITEIT or MVOI
     */
    StandardCriterion standardCriterion(String code, LocalDate on);

    /** What a procedure asks of criteria of the buyer's own, by the rules of a day. */
    CriterionRules criterionRules(Procedure procedure, LocalDate on);

    /** When a price stands out because it is low, by the rules of a day; then a buyer looks into it before the award. */
    LowPriceLimits lowPriceLimits(LocalDate on);

    /**
     * Whether a buyer must answer the gate of a theme, by the rules of a day; if not, the gate checks itself with the whole
     * proposal as the answer.
     *
     * @param proposalAccepted whether the buyer adopted the proposal for all themes at once
     */
    boolean asksTask(Lane lane, Relevance relevance, boolean proposalAccepted, LocalDate on);

    /** How many goals the client names at least, by the rules of a day; null: one for each mandatory theme. */
    Integer goalsNeeded(Lane lane, LocalDate on);

    /** Whether the chosen procedure asks less than the advised one by the rules of a day, which is a deviation. */
    boolean isLighter(Procedure chosen, Procedure advised, LocalDate on);

    /** Name and lane of a procedure by the rules of a day. */
    ProcedureAdvice procedureAdvice(Procedure code, LocalDate on);

    /** The same, which for a call-off depends on whether that is done at one supplier, without competition. */
    ProcedureAdvice procedureAdvice(Procedure code, boolean directCallOff, LocalDate on);

    /** From which share of its ceiling on a framework agreement is warned of, by the rules of a day: the highest limit that was reached. */
    Optional<FrameworkLimit> frameworkLimit(BigDecimal percentUsed, LocalDate on);

    /** How many parties a procedure invites by the rules of a day. */
    InviteLimits inviteLimits(Procedure procedure, LocalDate on);

    /** Whether bidders must hand in the European self-declaration (UEA) in a procedure, by the rules of a day. */
    boolean asksSelfDeclaration(Procedure procedure, LocalDate on);

    /** The reasons for which a theme may be dropped or lowered ("tenzij"). */
    List<Choice> deviationGrounds(LocalDate on);

    /** The topics a user may pick on a day, in the order of the table. */
    List<Choice> topics(LocalDate on);

    /**
     * Months between two measurements of a KPI.
     *
     * @param frequency code such as KWARTAAL
     * @param on        the day whose rules apply
     */
    int kpiMonths(String frequency, LocalDate on);

    /** The same with the reason. */
    KpiPeriod kpiPeriod(String frequency, LocalDate on);
}
