// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.jdbc.DossierRepository;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.rules.Exploration.ProcedureAdvice;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ValuationRules.SplitWindow;
import org.springframework.stereotype.Service;

/** Looks for purchases that were cut up in the dossiers that are kept. */
@Service
class StoredSplitPurchases implements SplitPurchases {

    private static final Set<Phase> NOTHING_BOUGHT = EnumSet.of(Phase.INGETROKKEN, Phase.MISLUKT, Phase.NIET_INGEKOCHT);

    private final DossierRepository dossiers;
    private final RuleLibrary rules;

    StoredSplitPurchases(DossierRepository dossiers, RuleLibrary rules) {
        this.dossiers = dossiers;
        this.rules = rules;
    }

    @Override
    public Optional<Split> of(Purchase purchase, String department, DossierNumber except) {
        if (purchase.cpvCode() == null) {
            return Optional.empty();
        }
        SplitWindow window = rules.valuation().splitWindow(purchase.referenceDate());
        String group = purchase.cpvCode().substring(0, window.cpvDigits());
        List<DossierRow> earlier = dossiers.findByOpenedOnBetween(
                        Months.before(purchase.referenceDate(), window.months()), purchase.referenceDate()).stream()
                .filter(row -> Names.same(row.request().department(), department))
                .filter(row -> row.request().cpvCode() != null && row.request().cpvCode().startsWith(group))
                .filter(row -> !row.number().equals(except) && !NOTHING_BOUGHT.contains(row.phase()))
                .sorted(Comparator.comparing(row -> row.number().value()))
                .toList();
        return earlier.isEmpty() ? Optional.empty() : heavier(purchase, earlier, window, group);
    }

    private Optional<Split> heavier(Purchase purchase, List<DossierRow> earlier, SplitWindow window, String group) {
        BigDecimal total = earlier.stream().map(row -> row.request().estimatedValue()).reduce(purchase.estimatedValue(), BigDecimal::add);
        ProcedureAdvice alone = rules.explore(purchase).procedure();
        ProcedureAdvice together = rules.explore(purchase.withValue(total)).procedure();
        if (!rules.isLighter(alone.code(), together.code(), purchase.referenceDate())) {
            return Optional.empty();
        }
        List<DossierNumber> numbers = earlier.stream().map(DossierRow::number).toList();
        String hint = "Dezelfde afdeling deed in " + window.months() + " maanden al een aanvraag uit dezelfde groep (CPV-codes die met "
                + group + " beginnen). Bij de waarde samen hoort een zwaardere procedure: " + together.name() + ". "
                + window.explanation().text();
        return Optional.of(new Split(numbers, total, hint, hint + " Het gaat om: " + list(numbers) + ". Samen is de waarde "
                + DutchFormat.euro(total) + "."));
    }

    private static String list(List<DossierNumber> numbers) {
        return numbers.stream().map(DossierNumber::value).collect(Collectors.joining(", "));
    }
}
