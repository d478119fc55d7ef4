// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.ContractRules;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.CriterionRules;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Exploration.Term;
import nl.mvoi.inkoop.rules.FrameworkLimit;
import nl.mvoi.inkoop.rules.InviteLimits;
import nl.mvoi.inkoop.rules.KpiPeriod;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.LegalRules;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.LowPriceLimits;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.MarketRules;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Shortening;
import nl.mvoi.inkoop.rules.StandardCriterion;
import nl.mvoi.inkoop.rules.TermStep;
import nl.mvoi.inkoop.rules.ValuationRules;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.tables.Decisions;
import org.springframework.stereotype.Service;

/** Asks the newest decision tables. */
@Service
public class TableLibrary implements RuleLibrary {

    private final Tables tables;
    private final LegalRules legal;
    private final ContractRules contracts;
    private final ValuationRules valuation;
    private final MarketRules market;
    private final Explorer explorer;

    public TableLibrary(Decisions decisions, CpvCodes cpvCodes) {
        tables = new Tables(decisions);
        legal = new LegalTables(tables);
        contracts = new ContractTables(tables);
        valuation = new ValuationTables(tables);
        market = new MarketTables(tables);
        explorer = new Explorer(tables, cpvCodes, this);
    }

    @Override
    public Exploration explore(Purchase purchase) {
        return tables.together(() -> explorer.explore(purchase));
    }

    @Override
    public Nature nature(Purchase purchase) {
        return explorer.nature(purchase);
    }

    @Override
    public List<String> conflicts(Purchase purchase) {
        return tables.together(() -> explorer.conflicts(purchase));
    }

    @Override
    public boolean reachesEuropeanThreshold(Purchase purchase) {
        return tables.together(() -> explorer.reachesEuropeanThreshold(purchase));
    }

    @Override
    public List<LegalTest> legalTests(Purchase purchase) {
        return explorer.legalTests(purchase);
    }

    @Override
    public LegalRules legal() {
        return legal;
    }

    @Override
    public ContractRules contracts() {
        return contracts;
    }

    @Override
    public ValuationRules valuation() {
        return valuation;
    }

    @Override
    public MarketRules market() {
        return market;
    }

    @Override
    public Mandate mandate(Mandate.Question question) {
        Row row = tables.row("mandaat", MandateAsked.facts(question));
        return new Mandate(row.flag("akkoordNodig"), row.text("groep"), row.text("functie"), row.explanation());
    }

    @Override
    public List<Term> terms(Procedure procedure, Variant variant, LocalDate on) {
        return terms(procedure, variant, Shortening.GEEN, on);
    }

    @Override
    public List<Term> terms(Procedure procedure, Variant variant, Shortening shortening, LocalDate on) {
        return tables.rows("termijnen", Map.of("procedure", procedure.name(), "variant", variant.name(), "verkorting", shortening.name(),
                "peildatum", on)).stream()
                .map(row -> new Term(TermStep.valueOf(row.text("stap")), row.number("dagen"), row.source(), row.explanation()))
                .toList();
    }

    @Override
    public int taskDays(String taskId, LocalDate on) {
        return tables.row("taaktermijnen", Map.of("taak", taskId, "peildatum", on)).number("werkdagen");
    }

    @Override
    public int reminderDays(String moment, LocalDate on) {
        return tables.row("herinneringen", Map.of("moment", moment, "peildatum", on)).number("werkdagen");
    }

    @Override
    public int longestAbsence(LocalDate on) {
        return tables.row("afwezigheid", Map.of("peildatum", on)).number("maanden");
    }

    @Override
    public int minimumMvoiWeight(int level, LocalDate on) {
        return tables.row("mvoiGewicht", Map.of("ambitieniveau", level, "peildatum", on)).number("minimumPercentage");
    }

    @Override
    public StandardCriterion standardCriterion(String code, LocalDate on) {
        Row row = tables.row("standaardCriteria", Map.of("criterium", code, "peildatum", on));
        return new StandardCriterion(row.text("cijfers"), row.text("wijzeVanMeten"), row.text("linkMetVoorwerp"), row.text("gevraagdBewijs"));
    }

    @Override
    public CriterionRules criterionRules(Procedure procedure, LocalDate on) {
        Row row = tables.row("criteriumEisen", Map.of("procedure", procedure.name(), "peildatum", on));
        return new CriterionRules(row.flag("volledig"), row.number("tekensLink"), row.wholeNumber("niveauMetCriterium"), row.explanation());
    }

    @Override
    public LowPriceLimits lowPriceLimits(LocalDate on) {
        Row row = tables.row("lagePrijs", Map.of("peildatum", on));
        return new LowPriceLimits(row.number("percentageVanRaming"), row.number("percentageVanGemiddelde"), row.number("minimumInschrijvingen"),
                row.explanation());
    }

    @Override
    public boolean asksTask(Lane lane, Relevance relevance, boolean proposalAccepted, LocalDate on) {
        return tables.row("taakNodig", Map.of("baan", lane.name(), "relevantie", relevance.name(),
                "voorstelOvergenomen", proposalAccepted, "peildatum", on)).flag("taakNodig");
    }

    @Override
    public Integer goalsNeeded(Lane lane, LocalDate on) {
        return tables.row("doelenNodig", Map.of("baan", lane.name(), "peildatum", on)).wholeNumber("aantalDoelen");
    }

    @Override
    public boolean isLighter(Procedure chosen, Procedure advised, LocalDate on) {
        return procedureRow(chosen, on).number("zwaarte") < procedureRow(advised, on).number("zwaarte");
    }

    @Override
    public ProcedureAdvice procedureAdvice(Procedure code, LocalDate on) {
        return procedureAdvice(code, false, on);
    }

    @Override
    public Optional<FrameworkLimit> frameworkLimit(BigDecimal percentUsed, LocalDate on) {
        return tables.rows("raamwaarschuwingen", Map.of("percentageBenut", percentUsed, "peildatum", on)).stream().findFirst()
                .map(row -> new FrameworkLimit(row.number("grens"), row.text("advies"), row.explanation()));
    }

    @Override
    public ProcedureAdvice procedureAdvice(Procedure code, boolean directCallOff, LocalDate on) {
        Row row = procedureRow(code, directCallOff, on);
        return new ProcedureAdvice(code, row.text("naam"), Lane.valueOf(row.text("baan")), row.explanation());
    }

    @Override
    public InviteLimits inviteLimits(Procedure procedure, LocalDate on) {
        Row row = procedureRow(procedure, on);
        return new InviteLimits(row.number("minimumUitnodigingen"), row.wholeNumber("maximumUitnodigingen"));
    }

    @Override
    public boolean asksSelfDeclaration(Procedure procedure, LocalDate on) {
        return procedureRow(procedure, on).flag("uea");
    }

    @Override
    public List<Choice> deviationGrounds(LocalDate on) {
        return tables.rows("afwijkingsgronden", Map.of("peildatum", on)).stream()
                .map(row -> new Choice(row.text("code"), row.text("naam")))
                .toList();
    }

    @Override
    public List<Choice> topics(LocalDate on) {
        return tables.rows("onderwerpkeuzes", Map.of("peildatum", on)).stream()
                .map(row -> row.text("onderwerp"))
                .map(code -> new Choice(code, topicRow(code, on).text("naam")))
                .toList();
    }

    @Override
    public int kpiMonths(String frequency, LocalDate on) {
        return kpiPeriod(frequency, on).months();
    }

    @Override
    public KpiPeriod kpiPeriod(String frequency, LocalDate on) {
        Row row = tables.row("kpiPeriodes", Map.of("frequentie", frequency, "peildatum", on));
        return new KpiPeriod(row.number("maanden"), row.explanation());
    }

    Row procedureRow(Procedure procedure, LocalDate on) {
        return procedureRow(procedure, false, on);
    }

    Row procedureRow(Procedure procedure, boolean directCallOff, LocalDate on) {
        return tables.row("procedures", Map.of("procedure", procedure.name(), "directeAfroep", directCallOff, "peildatum", on));
    }

    Row topicRow(String code, LocalDate on) {
        return tables.row("onderwerpen", Map.of("onderwerp", code, "peildatum", on));
    }
}
