// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.math.BigDecimal;
import java.util.List;

/**
 * What gate G2 decided for one theme.
 *
 * @param resultaat   GEHAALD, AFGEWEKEN, NIET_VAN_TOEPASSING, BEVINDINGEN, or AFWIJKING while a deviation must be decided first
 * @param bevindingen full Dutch sentences; empty when it was passed
 * @param overgenomen the requirements that hold from now on
 */
public record ThemeOutcome(String resultaat, List<String> bevindingen, List<Adopted> overgenomen) {

    /** A requirement with the norm that was asked. */
    public record Adopted(String code, BigDecimal norm) {
    }
}
