// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.tender.Company;

/**
 * A framework agreement as it is registered.
 *
 * @param number     {@code RAAM-<year>-<5 digits>}; null as long as it is not recorded
 * @param cpv        beginnings of the CPV codes that may be bought within it, 2 to 8 digits each
 * @param topic      code of the only topic that may be bought; null when the CPV codes say it all
 * @param begin      first day
 * @param end        last day
 * @param ceiling    the most that may be called off, euro excl. VAT
 * @param usedBefore what was called off before it was recorded here, euro excl. VAT
 */
public record FrameworkAgreement(String number, String title, List<String> cpv, String topic, LocalDate begin, LocalDate end, BigDecimal ceiling,
                                 BigDecimal usedBefore, CallOff callOff, List<Lot> lots, List<Promise> promises) {

    /** A part of it, with those who may be asked for that part. */
    public record Lot(int number, String name, List<Company> suppliers) {
    }

    /**
     * A requirement that its suppliers promised, so that a call-off asks no less.
     *
     * @param level ambition level, 1 to 3; null when it was not told
     */
    public record Promise(String code, Integer level, BigDecimal norm) {
    }

    /** The same with the number under which it is kept. */
    FrameworkAgreement numbered(String given) {
        return new FrameworkAgreement(given, title, cpv, topic, begin, end, ceiling, usedBefore, callOff, lots, promises);
    }

    /** The same with what is kept apart from it. */
    public FrameworkAgreement with(List<String> codes, List<Lot> parts, List<Promise> promised) {
        return new FrameworkAgreement(number, title, codes, topic, begin, end, ceiling, usedBefore, callOff, parts, promised);
    }

    /** What may still be called off. @param taken by dossiers, in euro excl. VAT */
    BigDecimal remaining(BigDecimal taken) {
        return ceiling.subtract(usedBefore).subtract(taken);
    }

    /** Whether what is bought may be bought within it: by its CPV code where there is one, and by its topic where the framework has one. A topic
     * that is not given follows from the code. */
    boolean describes(PurchaseRequest asked) {
        return (asked.cpvCode() == null ? topic != null : cpv.stream().anyMatch(asked.cpvCode()::startsWith)) && (topic == null || asked.topic() == null || topic.equals(asked.topic()));
    }
}
