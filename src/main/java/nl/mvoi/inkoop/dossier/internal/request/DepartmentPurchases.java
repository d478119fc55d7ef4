// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.jdbc.EarlierPurchases;
import nl.mvoi.inkoop.dossier.jdbc.EarlierPurchases.Earlier;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.ValuationRules.SplitWindow;
import org.springframework.stereotype.Component;

/**
 * What a department bought from the same CPV group, for who says whether there is budget. Months and digits are those of the table about
 * purchases that are cut up. The value of a purchase that is not awarded yet is a secret: only what was awarded is added up and ordered by value.
 */
@Component
public class DepartmentPurchases {

    /** More than this nobody reads. */
    private static final int MOST_SHOWN = 5;

    private static final Comparator<Earlier> LARGEST_KNOWN_FIRST = Comparator.comparing((Earlier one) -> one.awarded() ? one.value() : BigDecimal.ZERO)
            .reversed().thenComparing(one -> one.dossier().value());

    private final EarlierPurchases purchases;
    private final RuleLibrary rules;

    DepartmentPurchases(EarlierPurchases purchases, RuleLibrary rules) {
        this.purchases = purchases;
        this.rules = rules;
    }

    /** As Dutch markdown behind other text; user text is escaped. */
    public String section(Dossier dossier) {
        String code = dossier.request().cpvCode();
        if (code == null) {
            return Markdown.section("Eerder gekocht door deze afdeling", List.of("De aanvraag heeft geen CPV-code. Daarom is niet te zien wat de afdeling"
                    + " eerder van deze soort kocht."));
        }
        SplitWindow window = rules.valuation().splitWindow(dossier.openedOn());
        String group = code.substring(0, window.cpvDigits());
        return Markdown.section("Eerder gekocht door deze afdeling", lines(group, window.months(), earlier(dossier, group, window.months())));
    }

    private List<Earlier> earlier(Dossier dossier, String group, int months) {
        return purchases.of(dossier.request().department(), group, Months.before(dossier.openedOn(), months), dossier.openedOn(),
                StoredSplitPurchases.NOTHING_BOUGHT).stream().filter(one -> !one.dossier().equals(dossier.number())).toList();
    }

    private static List<String> lines(String group, int months, List<Earlier> found) {
        String where = "in " + months + " maanden uit dezelfde groep (CPV-codes die met " + group + " beginnen)";
        if (found.isEmpty()) {
            return List.of("Niets " + where + ".");
        }
        List<Earlier> awarded = found.stream().filter(Earlier::awarded).toList();
        BigDecimal total = awarded.stream().map(Earlier::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> lines = new ArrayList<>(List.of("Aantal aanvragen " + where + ": " + found.size(),
                "Al gegund: " + awarded.size() + ", samen geraamd op " + DutchFormat.euro(total) + " zonder btw"));
        found.stream().sorted(LARGEST_KNOWN_FIRST).limit(MOST_SHOWN).forEach(one -> lines.add(line(one)));
        return lines;
    }

    private static String line(Earlier one) {
        return one.dossier() + " (" + Markdown.escape(one.title()) + "): "
                + (one.awarded() ? "geraamd op " + DutchFormat.euro(one.value()) : "nog niet gegund, bedrag nog geheim");
    }
}
