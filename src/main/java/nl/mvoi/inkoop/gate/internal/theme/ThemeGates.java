// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.InheritedRequirements;
import nl.mvoi.inkoop.gate.InheritedRequirements.Inherited;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.gate.internal.Turns;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.jdbc.AnswerStore;
import nl.mvoi.inkoop.gate.jdbc.GateAnswerRow;
import nl.mvoi.inkoop.gate.jdbc.StoredRequirements;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One gate for one theme of a dossier: who answers, what the answer is worth, and what holds afterwards. */
@Service
public class ThemeGates {

    private static final String NOTHING_TO_ADOPT = "De regels noemen voor dit thema geen eis.";

    private final Dossiers dossiers;
    private final Facts facts;
    private final ThemeDecider decider;
    private final InheritedRequirements inherited;
    private final RuleLibrary rules;
    private final AnswerStore answers;
    private final StoredRequirements requirements;
    private final DeviationDesk deviations;
    private final GateBook book;
    private final Approvals approvals;
    private final Turns turns;
    private final CurrentUser user;
    private final Clock clock;
    private final Json json;

    public ThemeGates(Dossiers dossiers, Facts facts, ThemeDecider decider, InheritedRequirements inherited, RuleLibrary rules, AnswerStore answers,
                      StoredRequirements requirements, DeviationDesk deviations, GateBook book, Approvals approvals, Turns turns, CurrentUser user,
                      Clock clock, ObjectMapper json) {
        this.dossiers = dossiers;
        this.facts = facts;
        this.decider = decider;
        this.inherited = inherited;
        this.rules = rules;
        this.answers = answers;
        this.requirements = requirements;
        this.deviations = deviations;
        this.book = book;
        this.approvals = approvals;
        this.turns = turns;
        this.user = user;
        this.clock = clock;
        this.json = new Json(json);
    }

    /** Opens the gate: when no human task is needed, the answer is there afterwards. @return whether a buyer must answer */
    @Transactional
    public boolean asksTask(Place place) {
        boolean asks = asksTask(place.dossier(), place.theme());
        if (keepsEarlierAnswer(place, asks)) {
            return false;
        }
        if (asks) {
            return true;
        }
        boolean nothing = advice(place.dossier(), place.theme()).requirements().isEmpty();
        keep(place, ThemeAnswer.wholeProposal(nothing ? NOTHING_TO_ADOPT : null), CurrentUser.SYSTEM);
        return false;
    }

    /** Whether a buyer must answer when the gate is opened now. Changes nothing. */
    public boolean asksAgain(Place place) {
        boolean asks = asksTask(place.dossier(), place.theme());
        return asks && !keepsEarlierAnswer(place, asks);
    }

    /** Takes a buyer's answer; what it is worth shows at {@link #check}. */
    @Transactional
    public void answer(Place place, ThemeAnswer answer) {
        keep(place, answer, user.idOrSystem());
    }

    /**
     * Decides about the newest answer; findings are kept, and a deviation that is asked for becomes a request. What is in order takes
     * no effect here: {@link #pass} decides about that.
     *
     * @return the way on; with a deviation that was allowed the theme goes on as any that is in order
     */
    @Transactional
    public ThemeResult check(Place place) {
        ThemeFacts now = facts(place);
        ThemeResult result = decider.decide(now).outcome().resultaat();
        if (result.isPassed()) {
            return result == ThemeResult.AFGEWEKEN ? ThemeResult.GEHAALD : result;
        }
        ThemeOutcome kept = facts.decide(place.dossier(), decider, now);
        return kept.resultaat() == ThemeResult.AFWIJKING ? ask(place) : sendBack(place, kept);
    }

    private ThemeResult sendBack(Place place, ThemeOutcome kept) {
        book.add(place, Outcome.BEVINDINGEN, kept.bevindingen(), answerer(place));
        return ThemeResult.BEVINDINGEN;
    }

    /**
     * Keeps that the gate was passed. Everything is decided again from the tables, so that no variable can pass a gate, and what was kept
     * of that is what takes effect.
     *
     * @return how it was passed
     */
    @Transactional
    public Outcome pass(Place place) {
        ThemeOutcome kept = facts.decide(place.dossier(), decider, facts(place));
        if (!kept.resultaat().isPassed()) {
            throw new IllegalStateException("Gate " + place.gate() + " " + place.theme() + " of " + place.dossier() + " is not passed: " + kept.bevindingen());
        }
        List<AdoptedRequirement> adopted = adopted(place, kept);
        requirements.replace(place.dossier(), place.theme(), adopted, dropped(place, adopted));
        Outcome outcome = Outcome.valueOf(kept.resultaat().name());
        book.add(place, outcome, List.of(), answerer(place));
        return outcome;
    }

    /** The requirements as they were kept, with the texts that are not kept there. */
    private List<AdoptedRequirement> adopted(Place place, ThemeOutcome kept) {
        Map<String, AdoptedRequirement> withTexts = verdict(place).adopted().stream().collect(Collectors.toMap(AdoptedRequirement::code, one -> one));
        return kept.overgenomen().stream().map(one -> Optional.ofNullable(withTexts.get(one.code()))
                .orElseThrow(Missing.in(place.dossier(), "requirement " + one.code())).withNorm(one.norm())).toList();
    }

    /** What the rules proposed for what is bought and does not hold. */
    private List<AdoptedRequirement> dropped(Place place, List<AdoptedRequirement> adopted) {
        List<String> kept = adopted.stream().map(AdoptedRequirement::code).toList();
        return advice(place.dossier(), place.theme()).fitting().stream().filter(one -> !kept.contains(one.code())).map(AdoptedRequirement::of)
                .toList();
    }

    /** The requirements that would hold if the newest answer passed as it is: with a deviation what stays and what comes instead. */
    public List<AdoptedRequirement> wouldAdopt(Place place) {
        return verdict(place).adopted();
    }

    /** What the rules advise for a theme of this dossier, with what a framework agreement promised for it. */
    public ThemeAdvice advice(DossierNumber dossier, Theme theme) {
        return Heritage.in(dossiers.exploration(dossier).theme(theme), inherited.of(dossier));
    }

    /** Which requirements of a theme a framework agreement promised, by code, as far as they are proposed. */
    public List<String> inherited(DossierNumber dossier, Theme theme) {
        List<String> proposed = advice(dossier, theme).requirements().stream().map(Requirement::code).toList();
        return inherited.of(dossier).stream().map(Inherited::code).filter(proposed::contains).toList();
    }

    /** The newest answer, if there is one. */
    public Optional<ThemeAnswer> newestAnswer(Place place) {
        return newest(place).map(this::read);
    }

    /** Who gave the newest answer, when a person did. */
    public Optional<String> answeredBy(Place place) {
        return newest(place).map(GateAnswerRow::answeredBy).filter(by -> !CurrentUser.SYSTEM.equals(by));
    }

    private String answerer(Place place) {
        return answeredBy(place).orElse(CurrentUser.SYSTEM);
    }

    /** The findings of the newest result; empty when there is none or it was passed. */
    public List<String> findings(Place place) {
        return book.newestEntry(place).map(entry -> entry.result().findings()).orElse(List.of());
    }

    private boolean asksTask(DossierNumber dossier, Theme theme) {
        ThemeAdvice advice = advice(dossier, theme);
        // A yes for all themes is no yes to what is meant for another product.
        boolean accepted = advice.others().isEmpty() && dossiers.strategy(dossier).map(Strategy::proposalAccepted).orElse(false);
        Dossier found = dossiers.get(dossier);
        return rules.asksTask(found.lane(), advice.relevance(), accepted, found.openedOn());
    }

    /**
     * What was in order and still is need not be done again when the strategy is walked again. An answer that the system gave does not
     * stand when the buyer wants to choose per theme.
     */
    private boolean keepsEarlierAnswer(Place place, boolean asks) {
        boolean mayStay = !asks || answeredBy(place).isPresent();
        return mayStay && book.newestEntry(place).filter(entry -> entry.isPassed() && isAboutNow(place, entry)).isPresent()
                && newest(place).filter(this::isOfThisRound).isPresent() && (verdict(place).isFine() || allowed(place));
    }

    /** A gate was passed for one procedure. When the purchase changed since, what counts is whether it still asks the same. */
    private boolean isAboutNow(Place place, GateBook.Entry passed) {
        return turns.changedSince(place.dossier(), passed.result().at()) ? asksTheSame(place)
                : passed.procedure() == dossiers.get(place.dossier()).procedure();
    }

    private boolean asksTheSame(Place place) {
        ThemeFacts now = facts(place);
        return facts.of(place.dossier()).stream().filter(kept -> kept.moment() == Moment.G2 && kept.schema() == Moment.G2.schema())
                .map(kept -> json.read(json.write(kept.facts()), ThemeFacts.class)).filter(then -> then.thema() == place.theme())
                .reduce((older, newer) -> newer).filter(now::asksTheSameAs).isPresent();
    }

    /** Once somebody refused the strategy, or nobody made a valid bid, a new round starts: what was objected to may well be a requirement. */
    private boolean isOfThisRound(GateAnswerRow answer) {
        return approvals.latest(answer.dossier(), SubjectKind.STRATEGIE, null).filter(decision -> !decision.approved())
                .filter(decision -> decision.at().isAfter(answer.answeredAt())).isEmpty() && !turns.failedSince(answer.dossier(), answer.answeredAt());
    }

    private Verdict verdict(Place place) {
        return new ThemeCheck(advice(place.dossier(), place.theme()), ownFrequency(place.dossier(), place.theme()), criteriaCount(place.dossier()))
                .of(newestAnswer(place).orElse(null));
    }

    /** In the light lane there are no award criteria at all: there a criterion becomes a promise of the quote. */
    private boolean criteriaCount(DossierNumber dossier) {
        return dossiers.get(dossier).lane() == Lane.LICHT || dossiers.strategy(dossier).filter(Strategy::givesPoints).isPresent();
    }

    /** A buyer's own requirement is measured as often as the theme's most frequent one, by the table of periods. */
    private String ownFrequency(DossierNumber dossier, Theme theme) {
        Exploration all = dossiers.exploration(dossier);
        List<Requirement> like = all.theme(theme).requirements().isEmpty()
                ? all.themes().stream().flatMap(one -> one.requirements().stream()).toList() : all.theme(theme).requirements();
        LocalDate on = dossiers.get(dossier).openedOn();
        return like.stream().map(Requirement::frequency)
                .min(Comparator.comparingInt(frequency -> rules.kpiMonths(frequency, on))).orElse("JAAR");
    }

    private boolean allowed(Place place) {
        return deviations.newest(place)
                .filter(one -> one.answerId().equals(newest(place).map(GateAnswerRow::id).orElse(null)))
                .filter(one -> one.holdsOn(LocalDate.now(clock))).isPresent();
    }

    private ThemeResult ask(Place place) {
        GateAnswerRow row = newest(place).orElseThrow(Missing.in(place.dossier(), "answer at " + place.gate() + " for " + place.theme()));
        deviations.ask(row, read(row).deviation());
        return ThemeResult.AFWIJKING;
    }

    private Optional<GateAnswerRow> newest(Place place) {
        return answers.newest(place);
    }

    private void keep(Place place, ThemeAnswer answer, String by) {
        answers.add(new GateAnswerRow(null, place.dossier(), place.gate(), place.theme(), json.write(answer), by,
                OfficeClock.now(clock)));
    }

    private ThemeAnswer read(GateAnswerRow row) {
        return json.read(row.answer(), ThemeAnswer.class);
    }

    /** What the gate looks at now. */
    private ThemeFacts facts(Place place) {
        Dossier about = dossiers.get(place.dossier());
        Optional<GateAnswerRow> answer = newest(place);
        return ThemeFacts.of(advice(place.dossier(), place.theme()), about.procedure(), about.lane(), answer.map(this::read).orElse(null),
                answer.map(GateAnswerRow::answeredBy).orElse(null), criteriaCount(place.dossier()), ownFrequency(place.dossier(), place.theme()),
                allowed(place));
    }
}
