// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import nl.mvoi.inkoop.rules.Changes;

/** Collects the sentences of {@link Changes} from what the rules answer about a changed purchase. */
final class ChangeTelling {

    private final Map<String, String> now;
    private final Map<String, List<String>> sentences = new HashMap<>();

    /** @param now outcome by answer, Dutch */
    ChangeTelling(Map<String, String> now) {
        this.now = now;
    }

    /** What was collected. */
    Changes told() {
        return new Changes(sentences);
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
                waiting.retainAll(Set.of(Changes.PROCEDURE));
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
