// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.jdbc.EarlierPurchases;
import nl.mvoi.inkoop.dossier.jdbc.EarlierPurchases.Earlier;
import nl.mvoi.inkoop.dossier.jdbc.SplitAnswers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ValuationRules.SplitWindow;
import org.springframework.stereotype.Service;

/** Looks for purchases that were cut up in the dossiers that are kept. */
@Service
class StoredSplitPurchases implements SplitPurchases {

    static final Set<Phase> NOTHING_BOUGHT = EnumSet.of(Phase.INGETROKKEN, Phase.MISLUKT, Phase.NIET_INGEKOCHT);

    /** More than this nobody looks up. */
    private static final int MOST_NAMED = 20;
    /** One digit that says something. */
    private static final MathContext ROUGHLY = new MathContext(1, RoundingMode.HALF_UP);

    private final EarlierPurchases purchases;
    private final RuleLibrary rules;
    private final SplitAnswers answers;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    StoredSplitPurchases(EarlierPurchases purchases, RuleLibrary rules, SplitAnswers answers, Timeline timeline, CurrentUser user, Clock clock) {
        this.purchases = purchases;
        this.rules = rules;
        this.answers = answers;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(DossierNumber dossier) {
        return answers.of(dossier);
    }

    @Override
    public void answered(Dossier dossier, String answer) {
        answers.forget(dossier.number());
        if (answer != null) {
            String warning = of(dossier.purchase(), dossier.request().department(), dossier.number()).map(Split::text).orElse("");
            answers.keep(dossier.number(), warning, answer, user.idOrSystem(), OfficeClock.now(clock));
            timeline.record(dossier.number(), EventKind.OPKNIPPEN_BEANTWOORD, Secret.ESTIMATE, "Waarschuwing voor opknippen beantwoord", answer);
        }
    }

    @Override
    public Optional<Split> of(Purchase purchase, String department, DossierNumber except) {
        List<Earlier> earlier = earlier(purchase, department, except);
        BigDecimal total = purchase.estimatedValue().add(value(earlier));
        List<DossierNumber> numbers = earlier.stream().map(Earlier::dossier).toList();
        return warning(purchase, earlier, total).map(words -> new Split(numbers, total, words + " Het gaat om: " + list(numbers)
                + ". Samen is de waarde " + DutchFormat.euro(total) + "."));
    }

    @Override
    public Optional<String> hint(Purchase purchase, String department, DossierNumber except) {
        List<Earlier> earlier = earlier(purchase, department, except);
        return warning(purchase, earlier, purchase.estimatedValue().add(value(earlier).round(ROUGHLY)));
    }

    private List<Earlier> earlier(Purchase purchase, String department, DossierNumber except) {
        if (purchase.cpvCode() == null) {
            return List.of();
        }
        SplitWindow window = window(purchase);
        LocalDate today = purchase.referenceDate();
        return purchases.of(department, group(purchase, window), Months.before(today, window.months()), today, NOTHING_BOUGHT).stream()
                .filter(one -> !one.dossier().equals(except)).toList();
    }

    private SplitWindow window(Purchase purchase) {
        return rules.valuation().splitWindow(purchase.referenceDate());
    }

    private static String group(Purchase purchase, SplitWindow window) {
        return purchase.cpvCode().substring(0, window.cpvDigits());
    }

    private static BigDecimal value(List<Earlier> earlier) {
        return earlier.stream().map(Earlier::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<String> warning(Purchase purchase, List<Earlier> earlier, BigDecimal total) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        ProcedureAdvice alone = rules.explore(purchase).procedure();
        ProcedureAdvice together = rules.explore(purchase.withValue(total)).procedure();
        if (!rules.isLighter(alone.code(), together.code(), purchase.referenceDate())) {
            return Optional.empty();
        }
        SplitWindow window = window(purchase);
        return Optional.of("Dezelfde afdeling deed in " + window.months() + " maanden al een aanvraag uit dezelfde groep (CPV-codes die met "
                + group(purchase, window) + " beginnen). Bij de waarde samen hoort een zwaardere procedure: " + together.name() + ". "
                + window.explanation().text());
    }

    private static String list(List<DossierNumber> numbers) {
        int others = numbers.size() - MOST_NAMED;
        return numbers.stream().limit(MOST_NAMED).map(DossierNumber::value).collect(Collectors.joining(", ")) + (others > 0 ? " en nog " + others : "");
    }
}
