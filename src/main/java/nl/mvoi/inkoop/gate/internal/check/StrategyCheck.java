// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
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
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** G3: the strategy asks no less than the rules, is motivated, and every theme passed its own gate. */
@Component
class StrategyCheck implements GateCheck<StrategyGateFacts> {

    /** The only variant that has all its steps. */
    private static final String OPEN = "OPENBAAR";

    private final Dossiers dossiers;
    private final GateBook book;
    private final Deviations deviations;
    private final RuleLibrary rules;
    private final Clock clock;

    StrategyCheck(Dossiers dossiers, GateBook book, Deviations deviations, RuleLibrary rules, Clock clock) {
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

    /** What was stated is held against the rules again: a framework may have ended since. */
    @Override
    public StrategyGateFacts facts(DossierNumber number) {
        Dossier dossier = dossiers.get(number);
        return new StrategyGateFacts(dossiers.strategy(number).map(Chosen::of).orElse(null),
                dossiers.explore(number, dossier.grounds()).procedure().code(), dossier.framework(),
                FrameworkFacts.of(dossier.grounds().framework()), dossier.request().estimatedValue(), dossier.request().desiredStart(),
                dossiers.exploration(number).highestMandatoryLevel(), dossier.openedOn(), LocalDate.now(clock), states(dossier));
    }

    private List<ThemeState> states(Dossier dossier) {
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(Theme.values()).map(theme -> new ThemeState(theme,
                book.newestEntry(new Place(dossier.number(), Gate.G2, theme)).filter(entry -> entry.procedure() == dossier.procedure())
                        .map(entry -> entry.result().outcome()).orElse(null),
                deviations.hold(dossier.number(), theme, today))).toList();
    }

    @Override
    public List<String> judge(StrategyGateFacts facts) {
        if (facts.gekozen() == null) {
            return List.of("Er is nog geen inkoopstrategie.");
        }
        List<String> findings = new ArrayList<>();
        procedure(facts, findings);
        motivation(facts, findings);
        Lane lane = chosen(facts).lane();
        if (lane != Lane.LICHT) {
            weights(facts, findings);
        }
        if (lane == Lane.VOLLEDIG && !facts.gekozen().percelen() && !facts.gekozen().percelenMotivering()) {
            findings.add("Leg uit waarom u de opdracht niet in percelen verdeelt (Aanbestedingswet, artikel 1.5).");
        }
        facts.themas().forEach(state -> theme(state, findings));
        return findings;
    }

    @Override
    public List<Explanation> rules(StrategyGateFacts facts) {
        return facts.gekozen() == null ? List.of() : List.of(chosen(facts).explanation(), advised(facts).explanation());
    }

    private ProcedureAdvice chosen(StrategyGateFacts facts) {
        return rules.procedureAdvice(facts.gekozen().procedure(), facts.peildatum());
    }

    private ProcedureAdvice advised(StrategyGateFacts facts) {
        return rules.procedureAdvice(facts.geadviseerdeProcedure(), facts.peildatum());
    }

    private void procedure(StrategyGateFacts facts, List<String> findings) {
        if (rules.isLighter(facts.gekozen().procedure(), facts.geadviseerdeProcedure(), facts.peildatum())) {
            findings.add("De gekozen procedure is lichter dan de regels vragen. Kies ten minste: " + advised(facts).name() + ".");
            if (facts.afroep()) {
                findings.addAll(facts.raamovereenkomst().framework().gaps(facts.geraamdeWaarde(), facts.gewensteStart(), facts.vandaag()));
            }
        }
        if (!OPEN.equals(facts.gekozen().variant())) {
            findings.add("Een procedure met selectie vooraf kan nog niet. Kies bij ‘Wie mag inschrijven?’ voor iedereen.");
        }
    }

    private void motivation(StrategyGateFacts facts, List<String> findings) {
        if (!facts.gekozen().motivering()) {
            findings.add("Motiveer de keuze van de procedure en van de partijen (Aanbestedingswet, artikel 1.4).");
        }
        if (needsMotivation(facts) && !facts.gekozen().gunningMotivering()) {
            findings.add("Motiveer waarom u niet gunt op de beste prijs-kwaliteitverhouding (Aanbestedingswet, artikel 2.114).");
        }
    }

    private void weights(StrategyGateFacts facts, List<String> findings) {
        Integer quality = facts.gekozen().gewichtKwaliteit();
        Integer mvoi = facts.gekozen().gewichtMvoi();
        if (quality == null || mvoi == null) {
            findings.add("Vul het gewicht van kwaliteit en het gewicht van MVOI in.");
            return;
        }
        int minimum = rules.minimumMvoiWeight(facts.hoogsteNiveau(), facts.peildatum());
        if (facts.gekozen().punten() && mvoi < minimum) {
            findings.add("Het gewicht van MVOI is " + mvoi + "%. De regels vragen ten minste " + minimum + "%.");
        }
        if (mvoi > quality) {
            findings.add("Het gewicht van MVOI (" + mvoi + "%) is hoger dan het gewicht van kwaliteit ("
                    + quality + "%). MVOI is een deel van kwaliteit.");
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

    /** A strategy without a method is treated like one that must be motivated. */
    private boolean needsMotivation(StrategyGateFacts facts) {
        String method = facts.gekozen().gunningsmethode();
        return method == null || rules.legal().awardMethod(method, facts.vandaag()).motivationNeeded();
    }
}
