// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Changes;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.LegalTests;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.WhatChanges;
import nl.mvoi.inkoop.tables.DecisionBook;
import nl.mvoi.inkoop.tables.Decisions;
import nl.mvoi.inkoop.tables.TableLines;
import org.springframework.stereotype.Service;

/** Asks the rules again with one fact changed at a time, at the lines that the tables themselves draw. */
@Service
public class TriedChanges implements WhatChanges {

    private static final List<String> TABLES_WITH_VALUE = List.of("procedure", "socialReturn", "ketenvoorwaarden");
    private static final List<String> TABLES_WITH_DAY = List.of("procedure", "themarelevantie", "eisen", "wettelijkeToetsen",
            "socialReturn", "ketenvoorwaarden", "schoneVoertuigen", "energieEfficientie", "emissieloosBouwen", "co2Prestatieladder", "keurmerken", "aardUitCpv", "onderwerpUitCpv", "termijnen",
            "procedures", "onderwerpen");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final List<Nature> NATURES =
            List.of(Nature.WERK, Nature.LEVERING, Nature.DIENST, Nature.CONCESSIE, Nature.INHUUR);

    private final RuleLibrary rules;
    private final TableLines tableLines;
    private final LegalTests legalTests;
    private final CodeDependence byCode;
    private final Decisions decisions;

    public TriedChanges(RuleLibrary rules, LegalTests legalTests, DecisionBook book, Decisions decisions) {
        this.rules = rules;
        this.decisions = decisions;
        this.tableLines = new TableLines(book);
        this.legalTests = legalTests;
        this.byCode = new CodeDependence(book);
    }

    @Override
    public Changes of(Purchase purchase) {
        return decisions.together(() -> tried(purchase));
    }

    private Changes tried(Purchase purchase) {
        Exploration found = rules.explore(purchase);
        ChangeTelling changes = new ChangeTelling(outcomes(purchase, found));
        if (purchase.topic() == null) {
            changes.always(Changes.TOPIC, "Anders bij een andere CPV-code.");
        }
        if (purchase.cpvCode() != null && (purchase.nature() == null || purchase.nature() == Nature.DIENST)) {
            changes.always(Changes.NATURE, "Anders bij een andere CPV-code.");
        }
        codes(purchase, found, changes);
        values(purchase, changes);
        days(purchase, changes);
        changes.among("bij een andere soort", NATURES.stream().filter(nature -> nature != found.nature())
                .map(nature -> outcomes(purchase.withNature(nature))).toList());
        changes.among("bij een ander onderwerp", rules.topics(purchase.referenceDate()).stream().map(Choice::code)
                .filter(topic -> !topic.equals(found.topic().code()))
                .map(topic -> outcomes(purchase.withTopic(topic))).toList());
        changes.along(List.of(purchase.crossBorderInterest() ? "zonder grensoverschrijdend belang" : "bij grensoverschrijdend belang"),
                nearest -> outcomes(purchase.withCrossBorderInterest(!purchase.crossBorderInterest())));
        changes.along(List.of(purchase.framework() ? "zonder lopende raamovereenkomst" : "bij een lopende raamovereenkomst"),
                nearest -> outcomes(purchase.withFramework(!purchase.framework())));
        changes.along(List.of(purchase.tenderedRoute() ? "zonder inhuurroute die zelf is aanbesteed" : "bij een inhuurroute die zelf is aanbesteed"),
                nearest -> outcomes(purchase.withTenderedRoute(!purchase.tenderedRoute())));
        return changes.told();
    }

    /** What rests on a trait of the code: another code of the same topic may lack it or have it. */
    private void codes(Purchase purchase, Exploration found, ChangeTelling changes) {
        Map<String, Explanation> reasons = new LinkedHashMap<>();
        found.themes().forEach(advice -> {
            reasons.put(Changes.theme(advice.theme()), advice.explanation());
            advice.requirements().forEach(requirement -> reasons.put(Changes.requirement(requirement.code()), requirement.explanation()));
        });
        rules.legalTests(purchase).forEach(test -> reasons.put(Changes.test(test.code()), test.explanation()));
        String sentence = purchase.cpvCode() == null ? "Kan anders zijn met een CPV-code." : "Kan anders zijn bij een andere CPV-code.";
        reasons.forEach((answer, why) -> {
            if (byCode.of(why)) {
                changes.always(answer, sentence);
            }
        });
    }

    private void values(Purchase purchase, ChangeTelling changes) {
        BigDecimal value = purchase.estimatedValue();
        List<BigDecimal> above = lines(tableLines::amounts, TABLES_WITH_VALUE, "geraamdeWaarde", line -> line.compareTo(value) > 0);
        List<BigDecimal> below = lines(tableLines::amounts, TABLES_WITH_VALUE, "geraamdeWaarde",
                line -> line.compareTo(value) <= 0 && line.signum() > 0);
        Collections.reverse(below);
        changes.along(below.stream().map(line -> "onder " + DutchFormat.number(line) + " euro").toList(),
                step -> outcomes(purchase.withValue(below.get(step).subtract(CENT))));
        changes.along(above.stream().map(line -> "vanaf " + DutchFormat.number(line) + " euro").toList(),
                step -> outcomes(purchase.withValue(above.get(step))));
    }

    /** Only days to come: nobody can buy under rules that are over. */
    private void days(Purchase purchase, ChangeTelling changes) {
        LocalDate day = purchase.referenceDate();
        List<LocalDate> later = lines(tableLines::days, TABLES_WITH_DAY, "peildatum", line -> line.isAfter(day));
        changes.along(later.stream().map(line -> "vanaf " + DutchFormat.day(line)).toList(),
                step -> outcomes(purchase.on(later.get(step))));
    }

    private static <T extends Comparable<? super T>> List<T> lines(
            BiFunction<String, String, List<T>> drawn, List<String> tables, String fact, Predicate<T> wanted) {
        TreeSet<T> lines = new TreeSet<>();
        tables.forEach(table -> drawn.apply(table, fact).stream().filter(wanted).forEach(lines::add));
        return new ArrayList<>(lines);
    }

    /** The outcomes for a changed purchase; none when no rule covers it. */
    private Map<String, String> outcomes(Purchase changed) {
        try {
            return outcomes(changed, rules.explore(changed));
        } catch (Refusal hole) {
            return Map.of();
        }
    }

    private Map<String, String> outcomes(Purchase purchase, Exploration found) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put(Changes.TOPIC, found.topic().name());
        outcomes.put(Changes.PROCEDURE, found.procedure().name());
        found.terms().forEach(term -> outcomes.put(Changes.term(term.step().name()), term.days() + " dagen"));
        for (ThemeAdvice advice : found.themes()) {
            outcomes.put(Changes.theme(advice.theme()), advice.relevance().name().toLowerCase().replace('_', ' ')
                    + ", niveau " + advice.ambitionLevel());
            for (Requirement requirement : advice.requirements()) {
                outcomes.put(Changes.requirement(requirement.code()), requirement.text());
            }
        }
        for (LegalTest test : legalTests.of(purchase)) {
            outcomes.put(Changes.test(test.code()), test.explanation().text());
            for (int place = 0; place < test.consequences().size(); place++) {
                outcomes.put(Changes.consequence(test.code(), place), test.consequences().get(place).text());
            }
        }
        return outcomes;
    }
}
