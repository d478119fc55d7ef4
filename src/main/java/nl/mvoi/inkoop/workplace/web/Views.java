// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access.Known;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.award.SentDecisions;
import nl.mvoi.inkoop.award.SentDecisions.Sent;
import nl.mvoi.inkoop.contract.Contracts.Contract;
import nl.mvoi.inkoop.contract.Contracts;
import nl.mvoi.inkoop.dossier.AwardFormula;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.gate.Deviations.Deviation;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.PlainNumber;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.tables.Witness.Asked;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.PublishedTenders;
import nl.mvoi.inkoop.tender.PublishedTenders.Published;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.tender.TenderDays;
import nl.mvoi.inkoop.workplace.web.DossierView.ApprovalView;
import nl.mvoi.inkoop.workplace.web.DossierView.AwardView;
import nl.mvoi.inkoop.workplace.web.DossierView.ContactView;
import nl.mvoi.inkoop.workplace.web.DossierView.ContractView;
import nl.mvoi.inkoop.workplace.web.DossierView.CriterionView;
import nl.mvoi.inkoop.workplace.web.DossierView.DeviationView;
import nl.mvoi.inkoop.workplace.web.DossierView.GateView;
import nl.mvoi.inkoop.workplace.web.DossierView.KpiView;
import nl.mvoi.inkoop.workplace.web.DossierView.RequirementView;
import nl.mvoi.inkoop.workplace.web.DossierView.TenderView;
import org.springframework.stereotype.Component;

/** Puts together what the rooms know of a dossier. */
@Component
class Views {

    private final Dossiers dossiers;
    private final GateResults gates;
    private final AdoptedRequirements requirements;
    private final Deviations deviations;
    private final Approvals approvals;
    private final Contracts contracts;
    private final KnownSuppliers suppliers;
    private final ReopenedGates reopened;
    private final PublishedTenders tenders;
    private final SentDecisions decisions;

    Views(Dossiers dossiers, GateResults gates, AdoptedRequirements requirements, Deviations deviations, Approvals approvals, Contracts contracts,
          KnownSuppliers suppliers, ReopenedGates reopened, PublishedTenders tenders, SentDecisions decisions) {
        this.dossiers = dossiers;
        this.gates = gates;
        this.requirements = requirements;
        this.deviations = deviations;
        this.approvals = approvals;
        this.contracts = contracts;
        this.suppliers = suppliers;
        this.reopened = reopened;
        this.tenders = tenders;
        this.decisions = decisions;
    }

    /** What is asked again is looked up for one dossier only: for a list it would be asked of each. */
    DossierView of(Dossier dossier, Known known) {
        DossierView view = of(List.of(dossier), Map.of(dossier.number(), known)).get(0);
        Predicate<GateView> again = view.poorten().isEmpty() ? none -> false : reopened.of(dossier);
        return view.with(view.poorten().stream().map(result -> again.test(result) ? result.again() : result).toList(),
                known.shown(Secret.ESTIMATE, dossiers.strategy(dossier.number()).filter(one -> !one.criteria().isEmpty()).map(Views::award).orElse(null)));
    }

    /** @param known what may be known of each, by number */
    List<DossierView> of(List<Dossier> dossiers, Map<DossierNumber, Known> known) {
        if (dossiers.isEmpty()) {
            return List.of();
        }
        Rooms rooms = ask(dossiers.stream().map(Dossier::number).toList());
        return dossiers.stream().map(dossier -> view(dossier, known.get(dossier.number()), rooms)).toList();
    }

    /** What each room knows of all of them, asked once. */
    private record Rooms(Map<DossierNumber, List<GateResults.Result>> results, Map<DossierNumber, List<AdoptedRequirement>> adopted,
                         Map<DossierNumber, List<Deviation>> deviated, Map<DossierNumber, List<Approvals.Decision>> decided,
                         Map<DossierNumber, Contract> contracted, Map<Long, SupplierDetails> suppliers,
                         Map<DossierNumber, List<Published>> published, Map<DossierNumber, List<Sent>> sent) {
    }

    private Rooms ask(List<DossierNumber> numbers) {
        Map<DossierNumber, Contract> contracted = contracts.of(numbers);
        return new Rooms(gates.of(numbers), requirements.of(numbers), deviations.of(numbers), approvals.of(numbers), contracted,
                suppliers.details(contracted.values().stream().map(Contract::supplierId).toList()),
                tenders.of(numbers), decisions.of(numbers));
    }

    private static DossierView view(Dossier dossier, Known known, Rooms rooms) {
        DossierNumber number = dossier.number();
        return new DossierView(number.value(), dossier.request().title(), dossier.phase().name(), dossier.lane().name(), dossier.request().topic(),
                dossier.request().nature().name(), known.shown(Secret.ESTIMATE, dossier.request().estimatedValue()), dossier.procedure().name(),
                rooms.results.getOrDefault(number, List.of()).stream().map(result -> gate(result, known)).toList(), tenders(number, rooms),
                rooms.adopted.getOrDefault(number, List.of()).stream().map(Views::requirement).toList(),
                rooms.deviated.getOrDefault(number, List.of()).stream().map(Views::deviation).toList(),
                rooms.decided.getOrDefault(number, List.of()).stream().map(Views::approval).toList(),
                contract(dossier, known, rooms), null);
    }

    private static AwardView award(Strategy strategy) {
        AwardFormula formula = strategy.formula();
        return new AwardView(Codes.of(formula.formula()), strategy.priceWeight(), formula.lowest(), formula.highest(), formula.ceiling(), Codes.of(formula.dropOut()),
                formula.inWords(BigDecimal.valueOf(strategy.priceWeight())), strategy.criteria().stream().map(one -> new CriterionView(one.code(), one.name(), one.weight(),
                one.scale(), one.marks(), one.minimum(), one.theme(), one.measuring(), one.subjectLink(), one.evidence(), one.tightens())).toList());
    }

    /** In the light lane nothing is published, and there is only the decision. */
    private static List<TenderView> tenders(DossierNumber number, Rooms rooms) {
        Map<Integer, Published> published = byLot(rooms.published.get(number), Published::lot);
        Map<Integer, Sent> sent = byLot(rooms.sent.get(number), Sent::lot);
        return Stream.concat(published.keySet().stream(), sent.keySet().stream()).distinct()
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder())).map(lot -> tender(lot, published.get(lot), sent.get(lot))).toList();
    }

    private static <T> Map<Integer, T> byLot(List<T> rows, Function<T, Integer> lot) {
        Map<Integer, T> found = new HashMap<>();
        Objects.requireNonNullElse(rows, List.<T>of()).forEach(row -> found.put(lot.apply(row), row));
        return found;
    }

    private static TenderView tender(Integer lot, Published published, Sent sent) {
        TenderDays days = published == null ? new TenderDays(null, null, null, null) : published.days();
        return new TenderView(lot, published == null ? null : Codes.of(published.variant()), days.sending(), days.questionsUntil(), days.closing(),
                sent == null ? null : sent.on(), sent == null ? null : sent.standstillLastDay(), sent == null ? null : sent.signFrom());
    }

    /** Everybody who may see the dossier may know who wins once bidders have been told. */
    private static ContractView contract(Dossier dossier, Known known, Rooms rooms) {
        Contract contract = rooms.contracted.get(dossier.number());
        return contract == null ? null : known.shown(dossier.awarded() ? null : Secret.BIDS,
                contract(contract, rooms.suppliers.getOrDefault(contract.supplierId(), SupplierDetails.NONE), known));
    }

    static EventView event(Timeline.Event event, Known known) {
        return new EventView(utc(event.at()), event.by(), event.event(), known.shown(event.secret(), event.explanation()), event.kind().name(),
                known.shown(event.secret(), event.data()));
    }

    static FactsView facts(Facts.Kept kept, Known known) {
        Set<Secret> secrets = kept.secrets();
        return new FactsView(kept.moment().name(), kept.lot(), utc(kept.at()), kept.decision(), kept.version(),
                known.shown(secrets, kept.rules()), known.shown(secrets, kept.others().stream().map(Views::table).toList()),
                known.shown(secrets, kept.facts()), known.shown(secrets, kept.outcome()), kept.schema());
    }

    private static FactsView.TableView table(Asked other) {
        return new FactsView.TableView(other.decision(), other.version(), other.rules());
    }

    private static GateView gate(GateResults.Result result, Known known) {
        return new GateView(result.gate().name(), code(result.theme()), result.lot(), result.outcome().name(),
                known.shown(result.gate().secret(), result.findings()), utc(result.at()), result.by(), null);
    }

    private static RequirementView requirement(AdoptedRequirement adopted) {
        return new RequirementView(adopted.code(), code(adopted.theme()), adopted.uses().stream().map(Enum::name).toList(), adopted.level(),
                adopted.operator(), plain(adopted.norm()), adopted.unit(), adopted.kpi());
    }

    private static DeviationView deviation(Deviation asked) {
        return new DeviationView(code(asked.theme()), asked.gate().name(), asked.codes(), asked.reasonCategory(), asked.motivation(),
                asked.replacement(), asked.endDate(), asked.askedBy(), utc(asked.askedAt()), asked.judgedBy(),
                Codes.of(asked.judgement()), asked.judgementReason(), Codes.of(asked.status()));
    }

    private static ApprovalView approval(Approvals.Decision decision) {
        return new ApprovalView(Codes.of(decision.subject()), Codes.of(decision.outcome()), decision.by(), utc(decision.at()));
    }

    /** Whom to contact at a supplier is personal, and stands in its bid. */
    private static ContractView contract(Contract contract, SupplierDetails supplier, Known known) {
        return new ContractView(contract.number(), contract.supplier(), contract.chamberOfCommerceNumber(), Codes.of(supplier.size()),
                known.shown(Secret.OFFERS, new ContactView(supplier.contactPerson(), supplier.contactEmail())), contract.value(), contract.begin(), contract.end(),
                contract.manager(), contract.signedBy(), contract.signedOn(), Codes.of(contract.status()),
                contract.kpis().stream().map(kpi -> new KpiView(kpi.requirementCode(), code(kpi.theme()), kpi.description(),
                        kpi.unit(), kpi.operator(), plain(kpi.norm()), kpi.frequency())).toList());
    }

    private static String code(Theme theme) {
        return theme == null ? null : theme.name();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : PlainNumber.of(number).toPlainString();
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment == null ? null : OfficeClock.stored(moment);
    }
}
