// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a measurement is held against.
 *
 * @param contract  whether there is one; without it everything else is empty
 * @param meetmoment the day for which is measured; null when none is planned
 * @param begin     first day of the contract
 * @param einde     last day of the contract
 * @param peildatum the day whose rules apply to the dossier
 * @param gemeten   measured value by requirement code
 */
record MeasurementFacts(boolean contract, LocalDate meetmoment, LocalDate begin, LocalDate einde, LocalDate peildatum, List<KpiFacts> kpis,
                        Map<String, BigDecimal> gemeten) {

    /** Nothing can be measured without a contract. */
    static final MeasurementFacts NONE = new MeasurementFacts(false, null, null, null, null, List.of(), Map.of());
}
