// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.theme;

import java.math.BigDecimal;
import java.util.List;

/**
 * What gate G2 decided for one theme.
 *
 * @param bevindingen full Dutch sentences; empty when it was passed
 * @param overgenomen the requirements that hold from now on
 */
public record ThemeOutcome(ThemeResult resultaat, List<String> bevindingen, List<Adopted> overgenomen) {

    /** A requirement with the norm that was asked. */
    public record Adopted(String code, BigDecimal norm) {
    }
}
