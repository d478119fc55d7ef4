// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The facts of a purchase that the rules are asked about.
 *
 * @param cpvCode             eight digits, or null when topic and nature are given
 * @param nature              as stated by the user; null means: derive it from the CPV code
 * @param topic               topic code as stated by the user; null means: derive it from the CPV code
 * @param estimatedValue      euro excl. VAT, whole term with options
 * @param termMonths          contract term in months, options included; may be null
 * @param referenceDate       the day whose rules apply
 * @param crossBorderInterest whether firms from other member states would be interested
 * @param framework           whether a running framework agreement covers the need
 * @param tenderedRoute       for hired staff: whether the route they come by was itself tendered
 * @param labourShare         part of the contract sum that goes to wages, in percent; null when it is not known
 * @param directCallOff       whether that framework is called off at one supplier, without competition
 */
public record Purchase(String cpvCode, Nature nature, String topic, BigDecimal estimatedValue, Integer termMonths,
                       LocalDate referenceDate, boolean crossBorderInterest, boolean framework, boolean tenderedRoute,
                       BigDecimal labourShare, boolean directCallOff) {

    /** A purchase without a tendered route for hired staff, of which nobody knows yet what goes to wages. */
    public Purchase(String cpvCode, Nature nature, String topic, BigDecimal estimatedValue, Integer termMonths,
                    LocalDate referenceDate, boolean crossBorderInterest, boolean framework) {
        this(cpvCode, nature, topic, estimatedValue, termMonths, referenceDate, crossBorderInterest, framework, false, null, false);
    }

    public Purchase withCpv(String other) {
        return new Purchase(other, nature, topic, estimatedValue, termMonths, referenceDate, crossBorderInterest, framework, tenderedRoute,
                labourShare, directCallOff);
    }

    public Purchase withNature(Nature other) {
        return new Purchase(cpvCode, other, topic, estimatedValue, termMonths, referenceDate, crossBorderInterest, framework, tenderedRoute,
                labourShare, directCallOff);
    }

    public Purchase withTopic(String other) {
        return new Purchase(cpvCode, nature, other, estimatedValue, termMonths, referenceDate, crossBorderInterest, framework, tenderedRoute,
                labourShare, directCallOff);
    }

    /** The same purchase at another value, in euro excl. VAT. */
    public Purchase withValue(BigDecimal other) {
        return new Purchase(cpvCode, nature, topic, other, termMonths, referenceDate, crossBorderInterest, framework, tenderedRoute,
                labourShare, directCallOff);
    }

    public Purchase on(LocalDate other) {
        return new Purchase(cpvCode, nature, topic, estimatedValue, termMonths, other, crossBorderInterest, framework, tenderedRoute,
                labourShare, directCallOff);
    }

    public Purchase withCrossBorderInterest(boolean other) {
        return new Purchase(cpvCode, nature, topic, estimatedValue, termMonths, referenceDate, other, framework, tenderedRoute,
                labourShare, directCallOff);
    }

    public Purchase withFramework(boolean other) {
        return new Purchase(cpvCode, nature, topic, estimatedValue, termMonths, referenceDate, crossBorderInterest, other, tenderedRoute,
                labourShare, directCallOff);
    }

    /** The same purchase of hired staff, by a route that was itself tendered or not. */
    public Purchase withTenderedRoute(boolean other) {
        return new Purchase(cpvCode, nature, topic, estimatedValue, termMonths, referenceDate, crossBorderInterest, framework, other, labourShare,
                directCallOff);
    }
}
