// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Dutch sentences that say what would change each answer of an exploration. */
public final class Changes {

    /** The answer about the topic. */
    public static final String TOPIC = "onderwerp";
    /** The answer about the nature. */
    public static final String NATURE = "soort";
    /** The answer about the procedure. */
    public static final String PROCEDURE = "procedure";

    private final Map<String, String> now;
    private final Map<String, List<String>> sentences = new HashMap<>();

    /** @param now outcome by answer, Dutch */
    Changes(Map<String, String> now) {
        this.now = now;
    }

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

    /**
     * Steps away from the facts, nearest first. Of each answer only the nearest change is told. It stops where no rule answers:
     * then there is no procedure, and nobody knows about the rest.
     *
     * @param steps    when each step is reached, Dutch and ready to stand within a sentence
     * @param outcomes the outcomes at a step, none where no rule answers
     */
    void along(List<String> steps, IntFunction<Map<String, String>> outcomes) {
        Set<String> waiting = new HashSet<>(now.keySet());
        for (int step = 0; step < steps.size() && !waiting.isEmpty(); step++) {
            Map<String, String> then = outcomes.apply(step);
            String when = steps.get(step);
            if (then.isEmpty()) {
                waiting.retainAll(Set.of(PROCEDURE));
            }
            waiting.removeIf(answer -> tell(answer, then.get(answer), when));
        }
    }

    /** A sentence that needs no trying. */
    void always(String answer, String sentence) {
        add(answer, sentence);
    }

    /** Facts without an order: told once, in general. */
    void among(String when, List<Map<String, String>> outcomes) {
        List<Map<String, String>> others = outcomes.stream().filter(then -> !then.isEmpty()).toList();
        for (String answer : now.keySet()) {
            boolean gone = others.stream().noneMatch(then -> then.containsKey(answer));
            if (gone && !others.isEmpty()) {
                add(answer, "Vervalt " + when + ".");
            } else if (others.stream().anyMatch(then -> !now.get(answer).equals(then.get(answer)))) {
                add(answer, "Anders " + when + ".");
            }
        }
    }

    private boolean tell(String answer, String outcome, String when) {
        if (now.get(answer).equals(outcome)) {
            return false;
        }
        add(answer, outcome == null ? "Vervalt " + when + "."
                : when.substring(0, 1).toUpperCase() + when.substring(1) + ": " + outcome.replaceFirst("\\.$", "") + ".");
        return true;
    }

    private void add(String answer, String sentence) {
        sentences.computeIfAbsent(answer, none -> new ArrayList<>()).add(sentence);
    }
}
