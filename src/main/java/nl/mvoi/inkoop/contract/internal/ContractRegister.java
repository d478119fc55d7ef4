// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.award.Awards;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Service;

/** Does the work of this room. Other rooms use {@link Contracts}. */
@Service
public class ContractRegister implements Contracts {

    private final ContractRecords records;
    private final Dossiers dossiers;
    private final Awards awards;
    private final Timeline timeline;
    private final Facts facts;
    private final SigningDecider signing;
    private final MeasurementDecider measuring;
    private final RuleLibrary rules;
    private final CurrentUser user;
    private final Clock clock;

    public ContractRegister(ContractRecords records, Dossiers dossiers, Awards awards, Timeline timeline, Facts facts,
                            SigningDecider signing, MeasurementDecider measuring, RuleLibrary rules, CurrentUser user, Clock clock) {
        this.records = records;
        this.dossiers = dossiers;
        this.awards = awards;
        this.timeline = timeline;
        this.facts = facts;
        this.signing = signing;
        this.measuring = measuring;
        this.rules = rules;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Map<DossierNumber, Contract> of(Collection<DossierNumber> dossiers) {
        return records.contracts(dossiers).stream().map(RegisteredContract::asContract)
                .collect(Collectors.toMap(Contract::dossier, Function.identity(), (first, later) -> first));
    }

    /** The contract as this room keeps it. */
    public Optional<RegisteredContract> registered(DossierNumber dossier) {
        return records.contract(dossier);
    }

    /** The contract as this room keeps it, which must be there. */
    public RegisteredContract contract(DossierNumber dossier) {
        return registered(dossier).orElseThrow(Missing.in(dossier, "contract"));
    }

    /** Drafts the contract with the winner, or drafts it anew; what was adopted becomes its KPIs. */
    public void draft(DossierNumber number, List<AdoptedRequirement> adopted) {
        Dossier dossier = dossiers.get(number);
        Awards.Winner winner = awards.winner(number).orElseThrow(Missing.in(number, "winning bid"));
        Optional<RegisteredContract> earlier = records.contract(number);
        LocalDate begin = earlier.map(RegisteredContract::begin).filter(day -> !day.isBefore(today())).orElse(firstBegin(dossier));
        LocalDate end = earlier.map(RegisteredContract::end).filter(day -> day.isAfter(begin)).orElse(latestEnd(number, begin));
        List<Kpi> kpis = CarryOver.kpis(adopted, winner.offered());
        String contractNumber = earlier.map(RegisteredContract::number).orElseGet(this::nextNumber);
        records.keep(new RegisteredContract(earlier.map(RegisteredContract::id).orElse(null),
                earlier.map(RegisteredContract::version).orElse(null), number, null, contractNumber, winner.supplierId(),
                winner.supplier(), winner.chamberOfCommerceNumber(), winner.price(), begin, end, null, null, null, Contracts.Status.CONCEPT,
                earlier.map(RegisteredContract::objection).orElse(null), null, kpis));
        timeline.recordBySystem(number, EventKind.CONTRACT_OPGESTELD, "Contract opgesteld",
                "Contract " + contractNumber + " met " + kpis.size() + " KPI's.", EventData.count(kpis.size()));
    }

    /** A contract counts in the year in which it is drafted. */
    private String nextNumber() {
        int year = today().getYear();
        return "CON-%d-%05d".formatted(year, records.nextCount(year));
    }

    private LocalDate firstBegin(Dossier dossier) {
        LocalDate desired = dossier.request().desiredStart();
        return desired == null || desired.isBefore(today()) ? today() : desired;
    }

    /** The last day of a contract that begins on a day and runs for the whole term of the dossier. */
    public LocalDate latestEnd(DossierNumber number, LocalDate begin) {
        return Months.lastDay(begin, dossiers.get(number).request().termMonths());
    }

    /** Who may sign; the contract's value counts when it is more than was estimated. */
    public Mandate mandate(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        return rules.mandate(new Mandate.Question(SubjectKind.CONTRACT.name(), dossier.lane(), dossier.request().nature(),
                dossier.request().department(), value(number), today()));
    }

    private BigDecimal value(DossierNumber number) {
        BigDecimal price = awards.winner(number).map(Awards.Winner::price).orElse(BigDecimal.ZERO);
        return price.max(dossiers.get(number).request().estimatedValue());
    }

    /** Changes the term of the draft. */
    public void repair(DossierNumber number, LocalDate begin, LocalDate end, String reason) {
        RegisteredContract draft = contract(number);
        records.keep(draft.running(begin, end));
        timeline.record(number, EventKind.CONTRACT_HERSTELD, "Contract hersteld", reason,
                EventData.change(term(draft.begin(), draft.end()), term(begin, end)));
    }

    /** Notes that a theme goes through its gate again before the contract can be signed. */
    public void reopenTheme(DossierNumber number, Theme theme, String reason) {
        timeline.record(number, EventKind.POORT_HEROPEND, "Poort voor " + theme.label() + " opnieuw", reason,
                EventData.NONE.at("G2", theme.name()));
    }

    private static String term(LocalDate begin, LocalDate end) {
        return DutchFormat.day(begin) + " tot en met " + DutchFormat.day(end);
    }

    /** Keeps why who should sign did not: the contract is drafted and checked again, and does not pass until the buyer dealt with it. */
    public void object(DossierNumber number, String objection) {
        records.keep(contract(number).objected(objection));
        timeline.record(number, EventKind.CONTRACT_NIET_GETEKEND, Secret.BIDS, "Contract niet getekend", objection);
    }

    /** The buyer dealt with what who should sign objected to, if anything. */
    public void settleObjection(DossierNumber number) {
        records.contract(number).ifPresent(contract -> records.keep(contract.objected(null)));
    }

    /** Puts on record that the current user signed. */
    public void sign(DossierNumber number, LocalDate begin, LocalDate end, String manager) {
        RegisteredContract signed = contract(number).running(begin, end).signed(user.idOrSystem(), today(), manager);
        records.keep(signed);
        Dossier dossier = dossiers.get(number);
        facts.decide(number, signing, new SigningFacts(signed.number(), signed.supplier(), dossier.lane(), dossier.request().nature(),
                dossier.request().department(), value(number), today(), begin, end, signed.signedBy(), manager, signed.kpis().size()));
        timeline.record(number, EventKind.CONTRACT_GETEKEND, "Contract getekend",
                DutchFormat.sentence("Contract " + signed.number() + " met " + signed.supplier()));
    }

    /** Plans the next measurement and keeps the day; empty when the end of the contract was measured. */
    public Optional<LocalDate> planNext(DossierNumber number) {
        RegisteredContract contract = contract(number);
        Optional<LocalDate> next = plan(contract).after(contract.nextMeasurement());
        next.ifPresent(day -> {
            records.keep(contract.measuringNext(day));
            timeline.recordBySystem(number, EventKind.METING_GEPLAND, "Meetmoment gepland",
                    "De volgende meting is op " + DutchFormat.day(day) + ".", EventData.on(day));
        });
        return next;
    }

    /** The KPIs that must be measured now. */
    public List<Kpi> due(DossierNumber number) {
        RegisteredContract contract = contract(number);
        return contract.nextMeasurement() == null ? List.of() : plan(contract).due(contract.nextMeasurement());
    }

    /** A contract keeps the pace of the day whose rules apply to its dossier. */
    private MeasurementPlan plan(RegisteredContract contract) {
        LocalDate on = dossiers.get(contract.dossier()).openedOn();
        return new MeasurementPlan(contract.begin(), contract.end(), contract.kpis(), frequency -> rules.kpiMonths(frequency, on));
    }

    /**
     * Keeps measured values for the planned moment.
     *
     * @param evidence where it is filed; null when there was nothing to measure
     * @return that moment
     */
    public LocalDate measure(DossierNumber number, Map<String, BigDecimal> values, String evidence) {
        RegisteredContract contract = contract(number);
        LocalDate moment = contract.nextMeasurement();
        values.forEach((code, value) -> records.add(contract.id(),
                new Measurement(code, moment, today(), value, evidence, user.idOrSystem(), now())));
        String event = today().isBefore(moment) ? "KPI's gemeten, eerder dan gepland, door " + user.idOrSystem() : "KPI's gemeten";
        facts.decide(number, measuring, facts(number, values));
        timeline.record(number, EventKind.KPIS_GEMETEN, event, "Meting van " + DutchFormat.day(moment) + "." + (evidence == null ? "" : " Bewijs: " + evidence),
                EventData.on(moment));
        return moment;
    }

    /** What values are held against. */
    MeasurementFacts facts(DossierNumber number, Map<String, BigDecimal> values) {
        LocalDate on = dossiers.get(number).openedOn();
        return registered(number).map(contract -> new MeasurementFacts(true, contract.nextMeasurement(), contract.begin(), contract.end(), on,
                contract.kpis().stream().map(KpiFacts::of).toList(), values)).orElse(MeasurementFacts.NONE);
    }

    /** The newest value by KPI for the planned moment. */
    public Map<String, BigDecimal> measured(DossierNumber number) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        records.contract(number).ifPresent(contract -> records.measurements(contract.id()).stream()
                .filter(one -> one.plannedFor().equals(contract.nextMeasurement()))
                .forEach(one -> values.put(one.requirementCode(), one.value())));
        return values;
    }

    /** Keeps what the supplier will do about what is not in order. */
    public void addPlan(DossierNumber number, String plan, LocalDate due) {
        RegisteredContract contract = contract(number);
        records.addPlan(contract.id(), contract.nextMeasurement(), plan, due, user.idOrSystem(), now());
        timeline.record(number, EventKind.VERBETERPLAN_VASTGELEGD, "Verbeterplan vastgelegd",
                plan + "\nKlaar op " + DutchFormat.day(due) + ".", EventData.on(due));
    }

    /** Keeps how the contract went and ends it. */
    public void evaluate(DossierNumber number, String text, int grade, Map<Theme, String> lessons) {
        RegisteredContract contract = contract(number);
        records.add(contract.id(), new Evaluation(text, grade, lessons, user.idOrSystem(), now()));
        timeline.record(number, EventKind.CONTRACT_GEEVALUEERD, "Contract geëvalueerd", "Cijfer: " + grade + ".",
                EventData.result(Integer.toString(grade)));
    }

    /** The newest evaluation. */
    public Optional<Evaluation> evaluation(DossierNumber number) {
        return records.contract(number).flatMap(contract -> records.evaluation(contract.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
