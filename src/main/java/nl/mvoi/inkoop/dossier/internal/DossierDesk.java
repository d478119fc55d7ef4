// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PhaseObserver;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.SplitPurchases.Split;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.internal.request.Repeats;
import nl.mvoi.inkoop.dossier.internal.request.Request;
import nl.mvoi.inkoop.dossier.jdbc.AssignmentRepository;
import nl.mvoi.inkoop.dossier.jdbc.AssignmentRow;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRepository;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRow;
import nl.mvoi.inkoop.dossier.jdbc.DossierNumbers;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.dossier.jdbc.StrategyRepository;
import nl.mvoi.inkoop.dossier.jdbc.StrategyRow;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens dossiers, moves them on, and keeps what people decide about them. */
@Service
@Transactional
public class DossierDesk {

    private final DossierRepository rows;
    private final DossierNumbers numbers;
    private final Repeats repeats;
    private final AssignmentRepository assignments;
    private final BudgetRepository budgets;
    private final StrategyRepository strategies;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final RuleLibrary rules;
    private final SplitPurchases splits;
    private final Json json;
    private final ObjectProvider<PhaseObserver> observers;
    private final CurrentUser user;
    private final Clock clock;

    DossierDesk(DossierRepository rows, DossierNumbers numbers, Repeats repeats, AssignmentRepository assignments,
                BudgetRepository budgets, StrategyRepository strategies, Dossiers dossiers, Timeline timeline, RuleLibrary rules,
                SplitPurchases splits, Json json, ObjectProvider<PhaseObserver> observers, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.repeats = repeats;
        this.assignments = assignments;
        this.budgets = budgets;
        this.strategies = strategies;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.rules = rules;
        this.splits = splits;
        this.json = json;
        this.observers = observers;
        this.user = user;
        this.clock = clock;
    }

    /** @throws nl.mvoi.inkoop.platform.AlreadyDone when the same request was handed in a moment ago and this one is not meant as another */
    public void refuseRepeat(Request request) {
        repeats.refuse(request);
    }

    /**
     * Opens a dossier for a request and asks the rules what it takes.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when no rule covers it, or the same request was just handed in
     */
    public Dossier open(Request request) {
        LocalDate today = LocalDate.now(clock);
        Purchase purchase = request.purchase(today);
        Exploration exploration = rules.explore(purchase);
        Optional<Split> split = splits.of(purchase, request.department(), null);
        String number = numbers.next(today.getYear());
        repeats.once(request, number);
        rows.save(new DossierRow(null, number, request.title(), request.need(), exploration.nature(), purchase.cpvCode(),
                exploration.topic().code(), request.estimatedValue(), request.termMonths(), request.desiredStart(),
                request.department(), request.budgetCode(), request.crossBorderInterest(), purchase.framework(),
                user.idOrSystem(), today, Phase.AANVRAAG, exploration.procedure().lane(), exploration.procedure().code(),
                json.write(exploration), request.grounds().framework(), request.grounds().hiring(), request.grounds().labourShare(),
                false));
        timeline.record(number, Secret.ESTIMATE, "Dossier aangelegd", exploration.procedure().explanation().text());
        exploration.warnings().forEach(warning -> timeline.record(number, Secret.ESTIMATE, "Let op", warning));
        split.ifPresent(found -> timeline.record(number, Secret.ESTIMATE, "Let op", found.hint()));
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("inkoop", purchase));
        split.ifPresent(found -> facts.put("eerdereInkopen", found));
        if (request.cpvDeviationReason() != null && !rules.conflicts(purchase).isEmpty()) {
            timeline.record(number, "Afgeweken van de CPV-code", request.cpvDeviationReason());
            facts.put("afwijkingCpvReden", request.cpvDeviationReason());
        }
        timeline.keepFacts(number, "AANVRAAG", null, facts, Map.of("verkenning", exploration));
        return dossiers.get(number);
    }

    /** Moves a dossier to another phase. */
    public void move(String number, Phase phase) {
        DossierRow row = row(number);
        rows.save(row.in(phase));
        timeline.record(number, "Fase veranderd", "Van " + row.phase().label() + " naar " + phase.label() + ".", row.phase().name(),
                phase.name());
        observers.forEach(observer -> observer.moved(number, phase));
    }

    /** Keeps what the opdrachtgever wants from the purchase. */
    public void assign(String number, Assignment assignment) {
        assignments.save(new AssignmentRow(null, number, assignment.choice(), assignment.explanation(),
                json.write(assignment.goals()), assignment.otherGoals(), user.idOrSystem(), now()));
        timeline.record(number, "Opdracht uitgewerkt", assignment.explanation());
    }

    /** Keeps the budgethouder's decision. */
    public void decideBudget(String number, boolean approved, String reason) {
        budgets.save(new BudgetRow(null, number, approved, reason, user.idOrSystem(), now()));
        timeline.record(number, Secret.ESTIMATE, approved ? "Budget bevestigd" : "Budget niet bevestigd", reason);
        timeline.keepFacts(number, "BUDGET", null, facts(dossiers.get(number)), Map.of("akkoord", approved));
    }

    /** Whether the newest budget decision is positive; false when there is none. */
    public boolean hasBudget(String number) {
        return budgets.findFirstByDossierOrderByIdDesc(number).map(BudgetRow::approved).orElse(false);
    }

    /** Why the budgethouder said no, as long as the opdrachtgever has not answered it. */
    public Optional<String> budgetRefusal(String number) {
        OffsetDateTime answered = assignments.findFirstByDossierOrderByIdDesc(number).map(AssignmentRow::madeAt)
                .orElse(OffsetDateTime.MIN);
        return budgets.findFirstByDossierOrderByIdDesc(number).filter(row -> !row.approved() && row.decidedAt().isAfter(answered))
                .map(row -> Objects.requireNonNullElse(row.reason(), ""));
    }

    /** Keeps the buyer's strategy and what it rests on; what the rules say, procedure and lane of the dossier follow it. */
    public void choose(String number, Strategy strategy, Grounds stated) {
        rule(number, stated);
        strategies.save(new StrategyRow(null, number, strategy.procedure(), strategy.variant(), strategy.awardMethod(),
                strategy.qualityWeight(), strategy.mvoiWeight(), strategy.motivation(), strategy.awardMotivation(),
                strategy.lots(), strategy.lotsMotivation(), strategy.proposalAccepted(), user.idOrSystem(), now()));
        DossierRow row = row(number);
        rows.save(row.by(strategy.procedure(), rules.procedureAdvice(strategy.procedure(), row.openedOn()).lane()));
        timeline.record(number, Secret.ESTIMATE, "Inkoopstrategie opgesteld", strategy.motivation(), row.procedureCode().name(),
                strategy.procedure().name());
    }

    /** Asks the rules again when something else is stated than before, and tells what changed. */
    private void rule(String number, Grounds stated) {
        Dossier before = dossiers.get(number);
        Exploration exploration = dossiers.explore(number, stated);
        Purchase purchase = before.purchase(stated, LocalDate.now(clock));
        rows.save(row(number).on(stated, purchase.framework(), json.write(exploration)));
        tellFramework(before, stated.framework(), purchase.framework());
        tell(number, "Inhuurroute vastgelegd", before.grounds().hiring().inWords(), stated.hiring().inWords());
        tell(number, "Arbeidsaandeel vastgelegd", percent(before.grounds().labourShare()), percent(stated.labourShare()));
        timeline.keepFacts(number, "STRATEGIE", null, Map.of("inkoop", purchase, "gronden", stated), Map.of("verkenning", exploration));
    }

    private void tellFramework(Dossier before, Framework stated, boolean callOff) {
        if (stated.isNamed() || before.framework()) {
            List<String> gaps = stated.gaps(before.estimatedValue(), before.desiredStart(), LocalDate.now(clock));
            timeline.record(before.number(), Secret.ESTIMATE, callOff ? "Raamovereenkomst telt mee" : "Raamovereenkomst telt niet mee",
                    callOff ? stated.inWords() : String.join(" ", gaps), before.grounds().framework().inWords(), stated.inWords());
        }
    }

    private void tell(String number, String event, String before, String after) {
        if (!Objects.equals(before, after)) {
            timeline.record(number, event, after, before, after);
        }
    }

    private static String percent(BigDecimal share) {
        return share == null ? null : DutchFormat.number(share) + "%";
    }

    /** Records why a purchase stops. The caller stops the process. */
    public void withdraw(String number, String reason) {
        timeline.record(number, "Inkoop ingetrokken", reason);
        timeline.keepFacts(number, "INTREKKING", null, facts(dossiers.get(number)), Map.of("reden", reason));
    }

    private static Map<String, Object> facts(Dossier dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dossier", dossier);
        return facts;
    }

    private DossierRow row(String number) {
        return rows.findByNumber(number).orElseThrow(() -> new IllegalStateException("No dossier " + number));
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
