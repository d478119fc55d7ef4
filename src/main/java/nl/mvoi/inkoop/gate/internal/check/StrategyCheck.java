// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** G3: the strategy asks no less than the rules, is motivated, and every theme passed its own gate. */
@Component
class StrategyCheck implements GateCheck {

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
    public List<String> findings(String dossier) {
        Optional<Strategy> found = dossiers.strategy(dossier);
        if (found.isEmpty()) {
            return List.of("Er is nog geen inkoopstrategie.");
        }
        List<String> findings = new ArrayList<>();
        procedure(dossiers.get(dossier), found.get(), findings);
        motivation(found.get(), findings);
        Lane lane = rules.procedureAdvice(found.get().procedure(), dossiers.get(dossier).openedOn()).lane();
        if (lane != Lane.LICHT) {
            weights(dossier, found.get(), findings);
        }
        if (lane == Lane.VOLLEDIG && !found.get().lots() && blank(found.get().lotsMotivation())) {
            findings.add("Leg uit waarom u de opdracht niet in percelen verdeelt (Aanbestedingswet, artikel 1.5).");
        }
        for (Theme theme : Theme.values()) {
            theme(dossier, theme, findings);
        }
        return findings;
    }

    @Override
    public Map<String, Object> facts(String dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("geadviseerdeProcedure", dossiers.explore(dossier, dossiers.get(dossier).grounds()).procedure());
        facts.put("gronden", dossiers.get(dossier).grounds());
        facts.put("hoogsteNiveau", dossiers.exploration(dossier).highestMandatoryLevel());
        facts.put("minimumGewichtMvoi", minimumWeight(dossier));
        dossiers.strategy(dossier).ifPresent(strategy -> facts.put("strategie", strategy));
        facts.put("poorten", book.of(dossier).stream().filter(one -> one.gate() == Gate.G2).toList());
        facts.put("afwijkingen", deviations.of(dossier));
        return facts;
    }

    /** What was stated is held against the rules again: a framework may have ended since. */
    private void procedure(Dossier dossier, Strategy strategy, List<String> findings) {
        ProcedureAdvice advised = dossiers.explore(dossier.number(), dossier.grounds()).procedure();
        if (rules.isLighter(strategy.procedure(), advised.code(), dossier.openedOn())) {
            findings.add("De gekozen procedure is lichter dan de regels vragen. Kies ten minste: " + advised.name() + ".");
            if (dossier.framework()) {
                findings.addAll(dossier.grounds().framework().gaps(dossier.estimatedValue(), dossier.desiredStart(), LocalDate.now(clock)));
            }
        }
        if (!OPEN.equals(strategy.variant())) {
            findings.add("Een procedure met selectie vooraf kan nog niet. Kies bij ‘Wie mag inschrijven?’ voor iedereen.");
        }
    }

    private int minimumWeight(String dossier) {
        return rules.minimumMvoiWeight(dossiers.exploration(dossier).highestMandatoryLevel(), dossiers.get(dossier).openedOn());
    }

    private void motivation(Strategy strategy, List<String> findings) {
        if (blank(strategy.motivation())) {
            findings.add("Motiveer de keuze van de procedure en van de partijen (Aanbestedingswet, artikel 1.4).");
        }
        if (needsMotivation(strategy) && blank(strategy.awardMotivation())) {
            findings.add("Motiveer waarom u niet gunt op de beste prijs-kwaliteitverhouding (Aanbestedingswet, artikel 2.114).");
        }
    }

    private void weights(String dossier, Strategy strategy, List<String> findings) {
        if (strategy.qualityWeight() == null || strategy.mvoiWeight() == null) {
            findings.add("Vul het gewicht van kwaliteit en het gewicht van MVOI in.");
            return;
        }
        int minimum = minimumWeight(dossier);
        if (strategy.givesPoints() && strategy.mvoiWeight() < minimum) {
            findings.add("Het gewicht van MVOI is " + strategy.mvoiWeight() + "%. De regels vragen ten minste " + minimum + "%.");
        }
        if (strategy.mvoiWeight() > strategy.qualityWeight()) {
            findings.add("Het gewicht van MVOI (" + strategy.mvoiWeight() + "%) is hoger dan het gewicht van kwaliteit ("
                    + strategy.qualityWeight() + "%). MVOI is een deel van kwaliteit.");
        }
    }

    private void theme(String dossier, Theme theme, List<String> findings) {
        Optional<GateBook.Entry> passed = book.newestEntry(dossier, Gate.G2, theme).filter(GateBook.Entry::isPassed)
                .filter(entry -> entry.procedure() == dossiers.get(dossier).procedure());
        if (passed.isEmpty()) {
            findings.add("Poort G2 is nog niet gehaald voor het thema " + theme.label() + ".");
        } else if (passed.get().result().outcome() == Outcome.AFGEWEKEN && !deviations.hold(dossier, theme, LocalDate.now(clock))) {
            findings.add("De afwijking voor het thema " + theme.label() + " geldt niet meer. Dien de strategie opnieuw in;"
                    + " daarna vult u de poort van dit thema opnieuw in.");
        }
    }

    /** A strategy without a method is treated like one that must be motivated. */
    private boolean needsMotivation(Strategy strategy) {
        return strategy.awardMethod() == null
                || rules.legal().awardMethod(strategy.awardMethod(), LocalDate.now(clock)).motivationNeeded();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
