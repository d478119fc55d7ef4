// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.rules.Explanation;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ValuationRules.MonthlyPrice;
import nl.mvoi.inkoop.rules.ValuationRules.MonthlyValue;
import nl.mvoi.inkoop.rules.ValuationRules.SmallLots;

/**
 * What the rules say about the value of a question.
 *
 * @param monthly  null when nobody gave an amount a month
 * @param lots     null when nobody gave lots, or when the law has no exception for lots of this nature
 * @param warnings where the given value differs from what follows from the amount or the lots, and where no lot may stay outside
 */
public record ValuationHelp(MonthlyValue monthly, SmallLots lots, List<String> warnings) {

    private static final String RESIDUAL_MISSING = "Dit gaat over goederen die u huurt of leaset. Dan telt ook mee wat zij aan het "
            + "eind nog waard zijn. Geef de restwaarde. Nu is met 0 euro gerekend.";
    private static final String RESIDUAL_IDLE = "De restwaarde telt hier niet mee. ";

    /** The purchase at the value that counts: the highest of the value given, all lots together and what the amount a month comes to. */
    public static Purchase counted(Question question, RuleLibrary rules) {
        Purchase purchase = question.purchase();
        MonthlyValue monthly = monthly(question, rules);
        BigDecimal given = purchase.estimatedValue() == null ? BigDecimal.ZERO : purchase.estimatedValue();
        BigDecimal value = given.max(together(question));
        return purchase.withValue(monthly == null ? value : value.max(monthly.value()));
    }

    /** Dutch sentences about what cannot be computed from the question, or comes to more than the largest value, in euro. */
    static List<Problem> problems(Question question, RuleLibrary rules, BigDecimal largest) {
        Optional<Explanation> missing = missingTerm(question, rules);
        if (missing.isPresent()) {
            return List.of(new Problem(QuestionField.MONTHLY_AMOUNT.key(), "Geef bij 'bedragPerMaand' ook 'looptijdMaanden'. "
                    + missing.get().text()));
        }
        List<Problem> problems = new ArrayList<>();
        MonthlyValue monthly = monthly(question, rules);
        String limit = " Hoogstens " + DutchFormat.euro(largest) + " mag.";
        if (monthly != null && monthly.value().compareTo(largest) > 0) {
            problems.add(new Problem(QuestionField.MONTHLY_AMOUNT.key(), "De waarde van 'bedragPerMaand' is over " + monthly.months()
                    + " maanden te hoog." + limit));
        }
        if (together(question).compareTo(largest) > 0) {
            problems.add(new Problem(QuestionField.LOTS.key(), "De bedragen in 'percelen' zijn samen te hoog." + limit));
        }
        return problems;
    }

    private static Optional<Explanation> missingTerm(Question question, RuleLibrary rules) {
        return question.monthlyAmount() == null ? Optional.empty() : rules.valuation().missingTerm(rules.nature(question.purchase()),
                price(question), question.purchase().referenceDate());
    }

    private static BigDecimal together(Question question) {
        return question.lots().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static MonthlyValue monthly(Question question, RuleLibrary rules) {
        return question.monthlyAmount() == null ? null : rules.valuation().monthly(rules.nature(question.purchase()),
                price(question), question.purchase().referenceDate());
    }

    private static MonthlyPrice price(Question question) {
        return new MonthlyPrice(question.monthlyAmount(), question.residual(), question.openEnded(), question.purchase().termMonths());
    }

    /** What is wrong with the residual value: needed and not given, or given and not needed. */
    private static Optional<String> residual(Question question, MonthlyValue monthly) {
        if (monthly != null && monthly.withResidual() && question.residual() == null) {
            return Optional.of(RESIDUAL_MISSING);
        }
        boolean idle = monthly != null && !monthly.withResidual() && question.residual() != null && question.residual().signum() > 0;
        return idle ? Optional.of(RESIDUAL_IDLE + monthly.explanation().text()) : Optional.empty();
    }

    /** Counts what the question gives. */
    public static ValuationHelp of(Question question, Nature nature, RuleLibrary rules) {
        BigDecimal given = question.purchase().estimatedValue();
        List<String> warnings = new ArrayList<>();
        MonthlyValue monthly = monthly(question, rules);
        residual(question, monthly).ifPresent(warnings::add);
        if (monthly != null && given != null && monthly.value().compareTo(given) != 0) {
            warnings.add("Het bedrag per maand keer " + monthly.months() + (monthly.withResidual() ? ", met de restwaarde erbij," : "") + " is " + DutchFormat.euro(monthly.value())
                    + ". De geraamde waarde is anders: " + DutchFormat.euro(given) + ". Het hoogste bedrag telt.");
        }
        SmallLots lots = question.lots().isEmpty() ? null
                : rules.valuation().smallLots(nature, question.lots(), question.purchase().referenceDate()).orElse(null);
        BigDecimal together = together(question);
        if (!question.lots().isEmpty() && lots == null) {
            warnings.add("Voor de soort " + nature.inWords() + " is er geen uitzondering voor kleine percelen. Geen perceel mag apart.");
        }
        BigDecimal other = given == null ? monthly.value() : given;
        if (!question.lots().isEmpty() && together.compareTo(other) != 0) {
            warnings.add("De percelen zijn samen " + DutchFormat.euro(together) + (given == null
                    ? ". Het bedrag per maand komt anders uit: " : ". De geraamde waarde is anders: ")
                    + DutchFormat.euro(other) + ". Het hoogste bedrag telt.");
        }
        return new ValuationHelp(monthly, lots, List.copyOf(warnings));
    }
}
