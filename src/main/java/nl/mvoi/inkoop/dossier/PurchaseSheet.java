// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Months;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;

/**
 * What who decides must know of the purchase itself: money and days, as Dutch markdown behind other text; user text is escaped. It tells the
 * estimate, so it is only for who may know that.
 *
 * @param people for the names of who did something
 */
public record PurchaseSheet(Dossier dossier, Optional<BudgetDecision> budget, People people) {

    /** What it may cost, and what it costs as far as that is known. @param price euro excl. VAT */
    public String money(Optional<BigDecimal> price) {
        BigDecimal estimate = dossier.request().estimatedValue();
        List<String> lines = new ArrayList<>(List.of("Geraamde waarde: " + DutchFormat.euro(estimate) + " zonder btw, voor "
                + dossier.request().termMonths() + " maanden", budgetInWords()));
        price.ifPresent(one -> lines.add("Prijs waarvoor wordt gegund: " + DutchFormat.euro(one) + " zonder btw. Dat is "
                + against(one.subtract(estimate)) + "."));
        return Markdown.section("Geld", lines);
    }

    private String budgetInWords() {
        String code = dossier.request().budgetCode() == null ? "" : ", budgetcode " + Markdown.escape(dossier.request().budgetCode());
        return "Budget" + code + ": " + budget.map(one -> (one.confirmed() ? "bevestigd" : "niet bevestigd") + " door "
                + Markdown.escape(people.nameOf(one.by())) + " op " + DutchFormat.day(one.at().atZoneSameInstant(OfficeClock.ZONE).toLocalDate()))
                .orElse("nog niet bevestigd");
    }

    private static String against(BigDecimal difference) {
        return switch (difference.signum()) {
            case 0 -> "gelijk aan de raming";
            case 1 -> DutchFormat.euro(difference) + " meer dan de raming";
            default -> DutchFormat.euro(difference.negate()) + " minder dan de raming";
        };
    }

    /** The days that are known. @param more days that other rooms know, each a line */
    public String days(List<String> more) {
        PurchaseRequest asked = dossier.request();
        List<String> lines = new ArrayList<>(List.of("Aangevraagd op " + DutchFormat.day(dossier.openedOn())));
        lines.addAll(more);
        lines.add("Gewenste start: " + DutchFormat.day(asked.desiredStart()) + "; dan loopt het tot en met "
                + DutchFormat.day(Months.lastDay(asked.desiredStart(), asked.termMonths())));
        return Markdown.section("Planning", lines);
    }

    /** Who asked for it, as a line in a list. */
    public String requester() {
        return "Aangevraagd door " + Markdown.escape(people.nameOf(dossier.requestedBy())) + ", afdeling "
                + Markdown.escape(dossier.request().department());
    }
}
