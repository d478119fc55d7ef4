// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PhaseObserver;
import nl.mvoi.inkoop.dossier.PurchaseFacts;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.internal.request.Repeats;
import nl.mvoi.inkoop.dossier.internal.request.RequestDecider;
import nl.mvoi.inkoop.dossier.internal.request.RequestFacts;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.dossier.jdbc.AssignmentRow;
import nl.mvoi.inkoop.dossier.jdbc.AssignmentStore;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRepository;
import nl.mvoi.inkoop.dossier.jdbc.BudgetRow;
import nl.mvoi.inkoop.dossier.jdbc.DossierNumbers;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.dossier.jdbc.DossierStore;
import nl.mvoi.inkoop.dossier.jdbc.StrategyRow;
import nl.mvoi.inkoop.dossier.jdbc.StrategyStore;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Opens dossiers, moves them on, and keeps what people decide about them. */
@Service
@Transactional
public class DossierDesk {

    private final DossierStore rows;
    private final StoredExplorations explorations;
    private final DossierNumbers numbers;
    private final Repeats repeats;
    private final AssignmentStore assignments;
    private final BudgetRepository budgets;
    private final StrategyStore strategies;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Facts facts;
    private final RequestDecider requests;
    private final StrategyDecider choices;
    private final RuleLibrary rules;
    private final SplitPurchases splits;
    private final Json json;
    private final Supplier<List<PhaseObserver>> observers;
    private final CurrentUser user;
    private final Clock clock;

    DossierDesk(DossierStore rows, StoredExplorations explorations, DossierNumbers numbers, Repeats repeats, AssignmentStore assignments,
                BudgetRepository budgets, StrategyStore strategies, Dossiers dossiers, Timeline timeline, Facts facts,
                RequestDecider requests, StrategyDecider choices, RuleLibrary rules,
                SplitPurchases splits, ObjectMapper json, ObjectProvider<PhaseObserver> observers, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.explorations = explorations;
        this.numbers = numbers;
        this.repeats = repeats;
        this.assignments = assignments;
        this.budgets = budgets;
        this.strategies = strategies;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.facts = facts;
        this.requests = requests;
        this.choices = choices;
        this.rules = rules;
        this.splits = splits;
        this.json = new Json(json);
        this.observers = SingletonSupplier.of(() -> observers.stream().toList());
        this.user = user;
        this.clock = clock;
    }

    /** @throws nl.mvoi.inkoop.platform.AlreadyDone when the same request was handed in a moment ago and this one is not meant as another */
    public void refuseRepeat(SubmittedRequest request) {
        repeats.refuse(request);
    }

    /**
     * Opens a dossier for a request and asks the rules what it takes.
     *
     * @throws nl.mvoi.inkoop.platform.Refusal when no rule covers it
     * @throws org.springframework.dao.ConcurrencyFailureException when the same request is being opened at this moment
     */
    public Dossier open(SubmittedRequest request) {
        LocalDate today = LocalDate.now(clock);
        Purchase purchase = request.purchase(today);
        Optional<String> split = splits.hint(purchase, request.asked().department(), null);
        DossierNumber number = numbers.next(today.getYear());
        repeats.once(request, number);
        String deviation = request.cpvDeviation(rules.conflicts(purchase));
        ExplorationOutcome ruled = facts.decide(number, requests, new RequestFacts(PurchaseFacts.of(purchase), deviation));
        Exploration exploration = ruled.exploration();
        rows.save(new DossierRow(null, number, request.asked().ruled(ruled.soort(), ruled.onderwerp()), purchase.framework(),
                user.idOrSystem(), today, Phase.AANVRAAG, ruled.baan(), ruled.procedure(),
                exploration.topic().name(), Names.key(request.asked().department()), request.grounds().framework(), request.grounds().hiring(), request.grounds().labourShare(),
                false, rules.reachesEuropeanThreshold(purchase)));
        explorations.keep(number, exploration);
        tellOpening(number, exploration, split);
        if (deviation != null) {
            timeline.record(number, EventKind.CPV_AFGEWEKEN, "Afgeweken van de CPV-code", deviation);
        }
        return dossiers.get(number);
    }

    private void tellOpening(DossierNumber number, Exploration exploration, Optional<String> split) {
        timeline.record(number, EventKind.DOSSIER_AANGELEGD, Secret.ESTIMATE, "Dossier aangelegd",
                exploration.procedure().explanation().text(), EventData.change(null, Phase.AANVRAAG.name()));
        Stream.concat(exploration.warnings().stream(), split.stream())
                .forEach(hint -> timeline.record(number, EventKind.WAARSCHUWING, Secret.ESTIMATE, "Let op", hint));
    }

    /** Moves a dossier to another phase; a phase that is walked again is no move. */
    public void move(DossierNumber number, Phase phase) {
        Phase before = dossiers.get(number).phase();
        if (before == phase) {
            return;
        }
        rows.setPhase(number, phase);
        timeline.record(number, EventKind.FASE_VERANDERD, "Fase veranderd", "Van " + before.label() + " naar " + phase.label() + ".",
                EventData.change(before.name(), phase.name()));
        observers.get().forEach(observer -> observer.moved(number, phase));
    }

    /** Keeps what the opdrachtgever wants from the purchase. */
    public void assign(DossierNumber number, Assignment assignment) {
        assignments.add(new AssignmentRow(null, number, Codes.of(assignment.choice()), assignment.explanation(),
                json.write(assignment.goals()), assignment.otherGoals(), user.idOrSystem(), now()));
        timeline.record(number, EventKind.OPDRACHT_UITGEWERKT, "Opdracht uitgewerkt", assignment.explanation(),
                EventData.result(Codes.of(assignment.choice())));
    }

    /** Keeps the budgethouder's decision. */
    public void decideBudget(DossierNumber number, boolean approved, String reason) {
        PurchaseRequest asked = dossiers.get(number).request();
        budgets.save(new BudgetRow(null, number, approved, reason, user.idOrSystem(), now(), asked.estimatedValue(), asked.department(),
                asked.budgetCode()));
        timeline.record(number, EventKind.BUDGET_BESLIST, Secret.ESTIMATE, approved ? "Budget bevestigd" : "Budget niet bevestigd", reason,
                EventData.result(approved ? "BEVESTIGD" : "NIET_BEVESTIGD"));
    }

    /** Whether the newest budget decision is positive; false when there is none. */
    public boolean hasBudget(DossierNumber number) {
        return budgets.findFirstByDossierOrderByIdDesc(number).map(BudgetRow::approved).orElse(false);
    }

    /** Why the budgethouder said no, as long as the opdrachtgever has not answered it. */
    public Optional<String> budgetRefusal(DossierNumber number) {
        OffsetDateTime answered = assignments.newest(number).map(AssignmentRow::madeAt)
                .orElse(OffsetDateTime.MIN);
        return budgets.findFirstByDossierOrderByIdDesc(number).filter(row -> !row.approved() && row.decidedAt().isAfter(answered))
                .map(row -> Objects.requireNonNullElse(row.reason(), ""));
    }

    /** Keeps the buyer's strategy and what it rests on; what the rules say, procedure and lane of the dossier follow it. */
    public void choose(DossierNumber number, Strategy strategy, Grounds stated) {
        Dossier before = dossiers.get(number);
        Optional<Strategy> earlier = dossiers.strategy(number);
        StrategyOutcome ruled = facts.decide(number, choices, asked(before, strategy, stated));
        state(before, stated, ruled.verkenning());
        DossierRow row = row(number);
        rows.save(row.by(strategy.procedure(), ruled.baan()));
        String asked = StrategyQuestion.of(dossiers.get(number), dossiers.exploration(number), rules).fingerprint();
        strategies.add(new StrategyRow(null, number, strategy.procedure(), Codes.of(strategy.variant()), Codes.of(strategy.awardMethod()),
                strategy.motivation(), strategy.awardMotivation(), strategy.lots(), strategy.lotsMotivation(), strategy.proposalAccepted(),
                user.idOrSystem(), now(), asked, strategy.formula(), strategy.criteria()));
        timeline.record(number, EventKind.STRATEGIE_OPGESTELD, Secret.ESTIMATE, "Inkoopstrategie opgesteld", strategy.motivation(),
                EventData.change(row.procedureCode().name(), strategy.procedure().name()));
        tellAward(number, earlier, strategy);
    }

    /** What the buyer made himself is told, and each change by which bids are judged. */
    private void tellAward(DossierNumber number, Optional<Strategy> earlier, Strategy strategy) {
        String before = earlier.map(DossierDesk::award).orElse(null);
        String after = award(strategy);
        if (earlier.isPresent() ? !Objects.equals(before, after) : strategy.saysMoreThanWeights()) {
            timeline.record(number, EventKind.GUNNINGSCRITERIA_VASTGELEGD, Secret.ESTIMATE, "Gunningscriteria vastgelegd",
                    after == null ? "Er zijn geen gunningscriteria meer." : after, EventData.change(before, after));
        }
    }

    private static String award(Strategy strategy) {
        return strategy.criteria().isEmpty() ? null : strategy.awardInWords()
                + strategy.criteria().stream().filter(Criterion::isOwn).map(one -> "\n" + one.inWords()).collect(Collectors.joining());
    }

    private StrategyFacts asked(Dossier before, Strategy strategy, Grounds stated) {
        Purchase purchase = before.purchase(stated, LocalDate.now(clock));
        return new StrategyFacts(PurchaseFacts.of(purchase), !purchase.equals(before.purchase()), stated.framework().number(),
                stated.hiring().kind(), strategy.procedure(), strategy.variant(), strategy.awardMethod(), strategy.qualityWeight(),
                strategy.mvoiWeight(), strategy.lots(), strategy.proposalAccepted());
    }

    /**
     * Keeps what is stated and what the rules say about it, and tells what changed.
     *
     * @param ruled what the rules say now; null when nothing is stated that they go by and was not stated before
     */
    private void state(Dossier before, Grounds stated, ExplorationOutcome ruled) {
        DossierNumber number = before.number();
        boolean callOff = before.purchase(stated, LocalDate.now(clock)).framework();
        DossierRow row = row(number);
        rows.save(row.on(stated, callOff, ruled == null ? row.topicName() : ruled.exploration().topic().name()));
        if (ruled != null) {
            explorations.keep(number, ruled.exploration());
        }
        tellFramework(before, stated.framework(), callOff);
        tell(number, EventKind.INHUURROUTE_VASTGELEGD, "Inhuurroute vastgelegd", before.grounds().hiring().inWords(), stated.hiring().inWords());
        tell(number, EventKind.ARBEIDSAANDEEL_VASTGELEGD, "Arbeidsaandeel vastgelegd", percent(before.grounds().labourShare()),
                percent(stated.labourShare()));
    }

    private void tellFramework(Dossier before, Framework stated, boolean callOff) {
        if (stated.isNamed() || before.framework()) {
            List<String> gaps = stated.gaps(before.request().estimatedValue(), before.request().desiredStart(), LocalDate.now(clock));
            timeline.record(before.number(), EventKind.RAAMOVEREENKOMST_GETOETST, Secret.ESTIMATE,
                    callOff ? "Raamovereenkomst telt mee" : "Raamovereenkomst telt niet mee",
                    callOff ? stated.inWords() : String.join(" ", gaps),
                    EventData.change(before.grounds().framework().inWords(), stated.inWords()).came(callOff ? "TELT_MEE" : "TELT_NIET_MEE"));
        }
    }

    private void tell(DossierNumber number, EventKind kind, String event, String before, String after) {
        if (!Objects.equals(before, after)) {
            timeline.record(number, kind, event, after, EventData.change(before, after));
        }
    }

    private static String percent(BigDecimal share) {
        return share == null ? null : DutchFormat.number(share) + "%";
    }

    /** Records why a purchase stops. The caller stops the process. */
    public void withdraw(DossierNumber number, String reason) {
        timeline.record(number, EventKind.INKOOP_INGETROKKEN, "Inkoop ingetrokken", reason);
    }

    /** Held, since it is written back as a whole: somebody may be giving it another client at this moment. */
    private DossierRow row(DossierNumber number) {
        return rows.held(number).orElseThrow(() -> new IllegalStateException("No dossier " + number));
    }

    private OffsetDateTime now() {
        return OfficeClock.now(clock);
    }
}
