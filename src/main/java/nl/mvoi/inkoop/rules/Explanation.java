// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;

/**
 * Why the rules gave an answer.
 *
 * @param decision key of the decision that was asked; null when there was nothing to ask, because the user chose
 * @param version  version of that decision as deployed; 0 when there is none
 * @param rules    ids of the rules that matched, in table order
 * @param text     a Dutch sentence for users, made from the matched rules' own words
 * @param source   the law, policy or example that the matched rules name
 */
public record Explanation(String decision, int version, List<String> rules, String text, String source) {

    /** What the user chose needs no rule. */
    public static Explanation chosen(String sentence) {
        return new Explanation(null, 0, List.of(), sentence, "Eigen keuze bij de vraag");
    }

    /** The same with a Dutch sentence behind its own. */
    public Explanation and(String sentence) {
        return new Explanation(decision, version, rules, text + " " + sentence, source);
    }
}
