// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * The legal tests and agreements behind a requirement, each with a table of its own.
 *
 * <p>Every method throws {@link Refusal}, naming the table, when no rule covers the question.
 */
public final class LegalRules {

    private final Tables tables;

    LegalRules(Tables tables) {
        this.tables = tables;
    }

    /**
     * Whether social return is asked, and how much.
     *
     * @param value       euro excl. VAT, whole term with options
     * @param labourShare part of the contract sum that is wages, 0 to 100; 100 when it is not known
     */
    public SocialReturn socialReturn(Nature nature, BigDecimal value, BigDecimal labourShare, LocalDate on) {
        Row row = tables.row("socialReturn", Map.of(
                "soort", nature.name(), "geraamdeWaarde", value, "arbeidsaandeel", labourShare, "peildatum", on));
        return new SocialReturn(row.flag("geldt"), row.number("percentage"), row.explanation());
    }
}
