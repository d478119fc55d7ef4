// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.FrameworkRegister;
import nl.mvoi.inkoop.dossier.StrategyDemands;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.ThemeState;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.gate.internal.check.StrategyGateFacts.Chosen;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Variant;
import org.springframework.stereotype.Component;

/** G3: the strategy asks no less than the rules, is motivated, and every theme passed its own gate. */
@Component
class StrategyCheck implements GateCheck<StrategyGateFacts> {

    /** The only variant that has all its steps. */
    private static final Variant OPEN = Variant.OPENBAAR;

    private final Dossiers dossiers;
    private final GateBook book;
    private final Deviations deviations;
    private final FrameworkRegister register;
    private final RuleLibrary rules;
    private final Clock clock;

    StrategyCheck(Dossiers dossiers, GateBook book, Deviations deviations, FrameworkRegister register, RuleLibrary rules, Clock clock) {
        this.register = register;
        this.dossiers = dossiers;
        this.book = book;
        this.deviations = deviations;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Gate gate() {
        return Gate.G3;
    }

    @Override
    public String name() {
        return "strategie";
    }

    @Override
    public Class<StrategyGateFacts> type() {
        return StrategyGateFacts.class;
    }

    /** What was stated is held against the register and the rules again: a framework may have ended since. */
    @Override
    public StrategyGateFacts facts(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        Framework named = dossier.grounds().framework();
        Framework framework = named.isRegistered() ? register.of(dossier, named) : named;
        return new StrategyGateFacts(dossiers.strategy(number).map(Chosen::of).orElse(null),
                dossiers.explore(number, dossier.grounds().within(framework)).procedure().code(), dossier.framework(),
                FrameworkFacts.of(framework), dossier.request().estimatedValue(), dossier.request().desiredStart(),
                dossiers.exploration(number).highestMandatoryLevel(), dossier.openedOn(), LocalDate.now(clock), states(dossier));
    }

    private List<ThemeState> states(Dossier dossier) {
        LocalDate today = LocalDate.now(clock);
        List<GateBook.Entry> decided = book.now(dossier.number());
        List<Deviations.Deviation> asked = deviations.of(dossier.number());
        return Arrays.stream(Theme.values()).map(theme -> new ThemeState(theme,
                GateBook.newest(decided, new Place(dossier.number(), Gate.G2, theme)).filter(entry -> entry.procedure() == dossier.procedure())
                        .map(entry -> entry.result().outcome()).orElse(null),
                asked.stream().anyMatch(one -> one.theme() == theme && one.holdsOn(today)))).toList();
    }

    @Override
    public List<String> judge(StrategyGateFacts facts) {
        if (facts.gekozen() == null) {
            return List.of("Er is nog geen inkoopstrategie.");
        }
        List<String> findings = new ArrayList<>();
        procedure(facts, findings);
        demands(facts).unmetBy(facts.gekozen().said()).forEach(one -> findings.add(one.sentence()));
        facts.themas().forEach(state -> theme(state, findings));
        return findings;
    }

    @Override
    public List<Explanation> rules(StrategyGateFacts facts) {
        return facts.gekozen() == null ? List.of() : List.of(chosen(facts).explanation(), advised(facts).explanation());
    }

    private ProcedureAdvice chosen(StrategyGateFacts facts) {
        return rules.procedureAdvice(facts.gekozen().procedure(), facts.isDirect(), facts.peildatum());
    }

    private ProcedureAdvice advised(StrategyGateFacts facts) {
        return rules.procedureAdvice(facts.geadviseerdeProcedure(), facts.peildatum());
    }

    private StrategyDemands demands(StrategyGateFacts facts) {
        return StrategyDemands.of(rules, facts.gekozen().procedure(), facts.isDirect(), facts.gekozen().gunningsmethode(),
                facts.hoogsteNiveau(), facts.peildatum(), facts.vandaag());
    }

    private void procedure(StrategyGateFacts facts, List<String> findings) {
        if (rules.isLighter(facts.gekozen().procedure(), facts.geadviseerdeProcedure(), facts.peildatum())) {
            findings.add("De gekozen procedure is lichter dan de regels vragen. Kies ten minste: " + advised(facts).name() + ".");
            if (facts.afroep()) {
                findings.addAll(facts.raamovereenkomst().framework().gaps(facts.geraamdeWaarde(), facts.gewensteStart(), facts.vandaag()));
            }
        }
        if (facts.gekozen().variant() != OPEN) {
            findings.add("Een procedure met selectie vooraf kan nog niet. Lever de strategie opnieuw in. Dan mag iedereen inschrijven.");
        }
    }

    private static void theme(ThemeState state, List<String> findings) {
        if (!state.passed()) {
            findings.add("Poort G2 is nog niet gehaald voor het thema " + state.thema().label() + ".");
        } else if (state.lapsed()) {
            findings.add("De afwijking voor het thema " + state.thema().label() + " geldt niet meer. Dien de strategie opnieuw in;"
                    + " daarna vult u de poort van dit thema opnieuw in.");
        }
    }
}
