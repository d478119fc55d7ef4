// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.mvoi.inkoop.platform.Decisions;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.Term;

import org.springframework.stereotype.Service;

/**
 * What the rules of the organisation say. Every amount, term and list comes from a decision table; this class only asks.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when no rule covers the question.
 */
@Service
public class RuleLibrary {

    private final Tables tables;
    private final LegalRules legal;
    private final ContractRules contracts;
    private final ValuationRules valuation;
    private final Explorer explorer;

    public RuleLibrary(Decisions decisions, CpvCodes cpvCodes) {
        tables = new Tables(decisions);
        legal = new LegalRules(tables);
        contracts = new ContractRules(tables);
        valuation = new ValuationRules(tables);
        explorer = new Explorer(tables, cpvCodes, this);
    }

    /**
     * Everything the rules say about a purchase. A nature or topic that the user gave wins over the CPV code; where they differ
     * there is a warning. A service on the list of social and other specific services becomes DIENST_SAS.
     *
     * @throws Refusal when nature or topic is missing without a CPV code, or no rule covers the purchase
     */
    public Exploration explore(Purchase purchase) {
        return tables.together(() -> explorer.explore(purchase));
    }

    /**
     * The nature of a purchase, given or from its CPV code; its value may be absent.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    public Nature nature(Purchase purchase) {
        return explorer.nature(purchase);
    }

    /**
     * Dutch sentences of where the given nature or topic contradicts the CPV code; they are among the warnings too.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    public List<String> conflicts(Purchase purchase) {
        return tables.together(() -> explorer.conflicts(purchase));
    }

    /**
     * The legal tests that apply to a purchase, with the reason; what each asks is with {@link LegalTests}.
     *
     * @throws Refusal as {@link #explore(Purchase)} does
     */
    List<LegalTest> legalTests(Purchase purchase) {
        return explorer.legalTests(purchase);
    }

    /** The tables behind the legal tests and agreements, each askable on its own. */
    public LegalRules legal() {
        return legal;
    }

    /** The tables about contracts that run and records that are kept. */
    public ContractRules contracts() {
        return contracts;
    }

    /** Help with the value of a purchase. */
    public ValuationRules valuation() {
        return valuation;
    }

    /**
     * Who must approve.
     *
     * @param subject STRATEGIE, AFWIJKING, GUNNING or CONTRACT
     * @param value   euro excl. VAT, whole term with options
     * @param on      the day whose mandate applies
     */
    public Mandate mandate(String subject, Lane lane, BigDecimal value, LocalDate on) {
        Row row = tables.row("mandaat", Map.of(
                "onderwerpAkkoord", subject, "baan", lane.name(), "geraamdeWaarde", value, "peildatum", on));
        return new Mandate(row.flag("akkoordNodig"), row.text("groep"), row.text("rol"), row.explanation());
    }

    /**
     * Minimum terms of a procedure in calendar days that nothing shortens; empty when the procedure has none.
     *
     * @param variant OPENBAAR or NIET_OPENBAAR
     */
    public List<Term> terms(Procedure procedure, String variant, LocalDate on) {
        return terms(procedure, variant, Shortening.GEEN, on);
    }

    /** The same, when something may shorten the terms. */
    public List<Term> terms(Procedure procedure, String variant, Shortening shortening, LocalDate on) {
        return tables.rows("termijnen", Map.of("procedure", procedure.name(), "variant", variant, "verkorting", shortening.name(),
                "peildatum", on)).stream()
                .map(row -> new Term(row.text("stap"), row.number("dagen"), row.source(), row.explanation()))
                .toList();
    }

    /** Working days a user task may take, by the rules of a day. */
    public int taskDays(String taskId, LocalDate on) {
        return tables.row("taaktermijnen", Map.of("taak", taskId, "peildatum", on)).number("werkdagen");
    }

    /**
     * Working days between a task's due date and its reminder.
     *
     * @param moment VOORAF (before the due date) or ACHTERAF (after it)
     * @param on     the day whose rules apply
     */
    public int reminderDays(String moment, LocalDate on) {
        return tables.row("herinneringen", Map.of("moment", moment, "peildatum", on)).number("werkdagen");
    }

    /** Least share of the award points that must be about MVOI, in percent, at an ambition level of 1 to 3, by the rules of a day. */
    public int minimumMvoiWeight(int level, LocalDate on) {
        return tables.row("mvoiGewicht", Map.of("ambitieniveau", level, "peildatum", on)).number("minimumPercentage");
    }

    /** When a price stands out because it is low, by the rules of a day; then a buyer looks into it before the award. */
    public LowPriceLimits lowPriceLimits(LocalDate on) {
        Row row = tables.row("lagePrijs", Map.of("peildatum", on));
        return new LowPriceLimits(row.number("percentageVanRaming"), row.number("percentageVanGemiddelde"), row.number("minimumInschrijvingen"),
                row.explanation());
    }

    /**
     * Whether a buyer must answer the gate of a theme, by the rules of a day; if not, the gate checks itself with the whole
     * proposal as the answer.
     *
     * @param proposalAccepted whether the buyer adopted the proposal for all themes at once
     */
    public boolean asksTask(Lane lane, Relevance relevance, boolean proposalAccepted, LocalDate on) {
        return tables.row("taakNodig", Map.of("baan", lane.name(), "relevantie", relevance.name(),
                "voorstelOvergenomen", proposalAccepted, "peildatum", on)).flag("taakNodig");
    }

    /** Whether the chosen procedure asks less than the advised one by the rules of a day, which is a deviation. */
    public boolean isLighter(Procedure chosen, Procedure advised, LocalDate on) {
        return procedureRow(chosen, on).number("zwaarte") < procedureRow(advised, on).number("zwaarte");
    }

    /** Name and lane of a procedure by the rules of a day. */
    public ProcedureAdvice procedureAdvice(Procedure code, LocalDate on) {
        Row row = procedureRow(code, on);
        return new ProcedureAdvice(code, row.text("naam"), Lane.valueOf(row.text("baan")), row.explanation());
    }

    /** How many parties a procedure invites by the rules of a day. */
    public InviteLimits inviteLimits(Procedure procedure, LocalDate on) {
        Row row = procedureRow(procedure, on);
        return new InviteLimits(row.number("minimumUitnodigingen"), row.wholeNumber("maximumUitnodigingen"));
    }

    /** Whether bidders must hand in the European self-declaration (UEA) in a procedure, by the rules of a day. */
    public boolean asksSelfDeclaration(Procedure procedure, LocalDate on) {
        return procedureRow(procedure, on).flag("uea");
    }

    /** The reasons for which a theme may be dropped or lowered ("tenzij"). */
    public List<Choice> deviationGrounds(LocalDate on) {
        return tables.rows("afwijkingsgronden", Map.of("peildatum", on)).stream()
                .map(row -> new Choice(row.text("code"), row.text("naam")))
                .toList();
    }

    /** The topics a user may pick on a day, in the order of the table. */
    public List<Choice> topics(LocalDate on) {
        return tables.rows("onderwerpkeuzes", Map.of("peildatum", on)).stream()
                .map(row -> row.text("onderwerp"))
                .map(code -> new Choice(code, topicRow(code, on).text("naam")))
                .toList();
    }

    /**
     * Months between two measurements of a KPI.
     *
     * @param frequency code such as KWARTAAL
     * @param on        the day whose rules apply
     */
    public int kpiMonths(String frequency, LocalDate on) {
        return kpiPeriod(frequency, on).months();
    }

    /** The same with the reason. */
    public KpiPeriod kpiPeriod(String frequency, LocalDate on) {
        Row row = tables.row("kpiPeriodes", Map.of("frequentie", frequency, "peildatum", on));
        return new KpiPeriod(row.number("maanden"), row.explanation());
    }

    Row procedureRow(Procedure procedure, LocalDate on) {
        return tables.row("procedures", Map.of("procedure", procedure.name(), "peildatum", on));
    }

    Row topicRow(String code, LocalDate on) {
        return tables.row("onderwerpen", Map.of("onderwerp", code, "peildatum", on));
    }
}
