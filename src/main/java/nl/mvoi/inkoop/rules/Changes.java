// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;
import java.util.Map;

/**
 * Dutch sentences that say what would change each answer of an exploration.
 *
 * @param sentences by answer, as the methods here name it
 */
public record Changes(Map<String, List<String>> sentences) {

    /** The answer about the topic. */
    public static final String TOPIC = "onderwerp";
    /** The answer about the nature. */
    public static final String NATURE = "soort";
    /** The answer about the procedure. */
    public static final String PROCEDURE = "procedure";

    /** The answer about a minimum term. */
    public static String term(String step) {
        return "termijn " + step;
    }

    /** The answer about a theme. */
    public static String theme(Theme theme) {
        return "thema " + theme.name();
    }

    /** The answer about a requirement. */
    public static String requirement(String code) {
        return "eis " + code;
    }

    /** The answer about a legal test. */
    public static String test(String code) {
        return "toets " + code;
    }

    /**
     * The answer about what a legal test asks.
     *
     * @param place in {@link LegalTest#consequences()}, from 0
     */
    public static String consequence(String code, int place) {
        return test(code) + " " + place;
    }

    /** What would change an answer; empty when nothing that was tried does. */
    public List<String> of(String answer) {
        return List.copyOf(sentences.getOrDefault(answer, List.of()));
    }
}
