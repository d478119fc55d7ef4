// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.internal.question;

import java.util.List;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.LegalTest;
import nl.mvoi.inkoop.rules.Purchase;

/**
 * What the rules say about a question.
 *
 * @param purchase at the value that counts
 */
public record Explored(Purchase purchase, Exploration exploration, ValuationHelp help, List<LegalTest> tests) {

    /** The value that counts, in figures and in words. */
    public String value() {
        return DutchFormat.euroAndWords(purchase.estimatedValue());
    }

    /** Dutch sentences about what contradicts or is missing. */
    public List<String> warnings() {
        return Stream.concat(exploration.warnings().stream(), help.warnings().stream()).toList();
    }

    /** How many requirements are meant for what is bought. */
    public int requirements() {
        return exploration.themes().stream().mapToInt(theme -> theme.fitting().size()).sum();
    }
}
