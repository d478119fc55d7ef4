// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;

/**
 * The framework agreement within which a purchase is said to fall. What is not known is null; without a number nobody named one.
 *
 * @param endDate     last day of the framework
 * @param remaining   what may still be called off, euro excl. VAT
 * @param inScope     whether the framework describes what is bought
 * @param scopeReason why it does or does not
 */
public record Framework(String number, LocalDate endDate, BigDecimal remaining, Boolean inScope, String scopeReason) {

    /** No framework was named. */
    public static final Framework NONE = new Framework(null, null, null, null, null);

    /** Whether a framework was named at all. */
    public boolean isNamed() {
        return number != null;
    }

    /** Whether everything is known that makes the purchase a call-off from this framework. */
    public boolean covers(BigDecimal value, LocalDate start, LocalDate today) {
        return gaps(value, start, today).isEmpty();
    }

    /** Why the purchase is no call-off from this framework, each as one Dutch sentence; see {@link #check}. */
    public List<String> gaps(BigDecimal value, LocalDate start, LocalDate today) {
        Problems gaps = new Problems();
        check(value, start, today, gaps);
        return gaps.found();
    }

    /**
     * Says why the purchase is no call-off from this framework, at the fields of the strategy form.
     *
     * @param value of the purchase, euro excl. VAT
     * @param start the day on which the purchase is wanted
     */
    public void check(BigDecimal value, LocalDate start, LocalDate today, Problems gaps) {
        if (!isNamed()) {
            gaps.at("raamovereenkomstNummer").add("Het nummer van de raamovereenkomst ontbreekt.");
        }
        if (!Boolean.TRUE.equals(inScope)) {
            gaps.at("binnenScope").add(inScope == null ? "Er is niet gezegd of de inkoop past binnen wat de raamovereenkomst beschrijft."
                    : "De inkoop past niet binnen wat de raamovereenkomst beschrijft.");
        }
        endGap(start, today, gaps);
        remainingGap(value, gaps);
    }

    private void endGap(LocalDate start, LocalDate today, Problems gaps) {
        if (endDate == null) {
            gaps.at("raamEinde").add("De einddatum van de raamovereenkomst ontbreekt.");
        } else if (!endDate.isAfter(today)) {
            gaps.at("raamEinde").add("De raamovereenkomst loopt tot en met " + DutchFormat.day(endDate) + ". De overeenkomst moet na vandaag nog lopen.");
        } else if (endDate.isBefore(start)) {
            gaps.at("raamEinde").add("De raamovereenkomst loopt tot en met " + DutchFormat.day(endDate) + ". Dat is vóór de gewenste start op "
                    + DutchFormat.day(start) + ".");
        }
    }

    private void remainingGap(BigDecimal value, Problems gaps) {
        if (remaining == null) {
            gaps.at("raamRestwaarde").add("Het bedrag dat nog over is in de raamovereenkomst ontbreekt.");
        } else if (remaining.compareTo(value) < 0) {
            gaps.at("raamRestwaarde").add("In de raamovereenkomst is nog " + DutchFormat.euro(remaining) + " over. Deze inkoop is geraamd op "
                    + DutchFormat.euro(value) + ".");
        }
    }

    /** What is known of it, for people; null when no framework was named. */
    public String inWords() {
        if (!isNamed()) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of("nummer " + number));
        if (endDate != null) {
            words.add("tot en met " + DutchFormat.day(endDate));
        }
        if (remaining != null) {
            words.add("nog " + DutchFormat.euro(remaining) + " over");
        }
        if (inScope != null) {
            words.add(inScope ? "de inkoop past erin" : "de inkoop past er niet in");
        }
        return String.join(", ", words) + (scopeReason == null ? "" : ": " + scopeReason);
    }
}
