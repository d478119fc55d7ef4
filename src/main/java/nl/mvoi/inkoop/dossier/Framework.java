// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Problems;

/**
 * The framework agreement within which a purchase is said to fall, as the register knows it. What is not known is null; without a number
 * nobody named one.
 *
 * @param lot         number of the lot of the framework that is called off; null when nobody said so
 * @param beginDate   first day of the framework
 * @param endDate     last day of the framework
 * @param remaining   what may still be called off, euro excl. VAT
 * @param inScope     whether the framework describes what is bought
 * @param scopeReason why it does or does not, in the words of the buyer
 * @param callOff     how; null for a framework that is not in the register
 */
public record Framework(String number, Integer lot, LocalDate beginDate, LocalDate endDate, BigDecimal remaining, Boolean inScope,
                        String scopeReason, CallOff callOff) {

    /** No framework was named. */
    public static final Framework NONE = named(null);

    /** The field of the forms that names one; what is wrong with it is told there. */
    private static final String FIELD = "raamovereenkomstNummer";

    /** One that is not in the register, as somebody stated it before there was a register. */
    public Framework(String number, LocalDate endDate, BigDecimal remaining, Boolean inScope, String scopeReason) {
        this(number, null, null, endDate, remaining, inScope, scopeReason, null);
    }

    /** One of which only the number is known. */
    public static Framework named(String number) {
        return new Framework(number, null, null, null, null);
    }

    /** Whether a framework was named at all. */
    public boolean isNamed() {
        return number != null;
    }

    /** Whether the register has it. */
    public boolean isRegistered() {
        return callOff != null;
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
     * Says why the purchase is no call-off from this framework, at the field of the strategy form that names it.
     *
     * @param value of the purchase, euro excl. VAT
     * @param start the day on which the purchase is wanted
     */
    public void check(BigDecimal value, LocalDate start, LocalDate today, Problems problems) {
        Problems gaps = problems.at(FIELD);
        if (!isNamed()) {
            gaps.add("Het nummer van de raamovereenkomst ontbreekt.");
        } else if (!isRegistered() && endDate == null) {
            gaps.add("Raamovereenkomst " + number + " staat niet in het register. Leg haar eerst vast op de pagina ‘Raamovereenkomsten’,"
                    + " en vul dan het nummer in dat u daar krijgt.");
        } else {
            gaps.addIf(!Boolean.TRUE.equals(inScope), "Deze inkoop past niet binnen wat raamovereenkomst " + number + " beschrijft.");
            termGap(start, today, gaps);
            remainingGap(value, gaps);
        }
    }

    private void termGap(LocalDate start, LocalDate today, Problems gaps) {
        String begins = "Raamovereenkomst " + number + " loopt ";
        if (!endDate.isAfter(today)) {
            gaps.add(begins + "tot en met " + DutchFormat.day(endDate) + ". De overeenkomst moet na vandaag nog lopen.");
        } else if (endDate.isBefore(start)) {
            gaps.add(begins + "tot en met " + DutchFormat.day(endDate) + ". Dat is vóór de gewenste start op " + DutchFormat.day(start) + ".");
        } else if (beginDate != null && start.isBefore(beginDate)) {
            gaps.add(begins + "pas vanaf " + DutchFormat.day(beginDate) + ". De gewenste start is " + DutchFormat.day(start) + ".");
        }
    }

    private void remainingGap(BigDecimal value, Problems gaps) {
        if (remaining == null) {
            gaps.add("Het bedrag dat nog over is in raamovereenkomst " + number + " ontbreekt.");
        } else if (remaining.compareTo(value) < 0) {
            gaps.add("In raamovereenkomst " + number + " is nog " + DutchFormat.euro(remaining) + " over. Deze inkoop is geraamd op "
                    + DutchFormat.euro(value) + ".");
        }
    }

    /** What is known of it, for people; null when no framework was named. */
    public String inWords() {
        if (!isNamed()) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of("nummer " + number));
        if (lot != null) {
            words.add("perceel " + lot);
        }
        if (endDate != null) {
            words.add("tot en met " + DutchFormat.day(endDate));
        }
        if (remaining != null) {
            words.add("nog " + DutchFormat.euro(remaining) + " over");
        }
        if (callOff != null) {
            words.add("afroep " + callOff.label());
        }
        if (inScope != null) {
            words.add(inScope ? "de inkoop past erin" : "de inkoop past er niet in");
        }
        return String.join(", ", words) + (scopeReason == null ? "" : ": " + scopeReason);
    }
}
