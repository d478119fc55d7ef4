// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import java.util.HashMap;
import java.util.Map;

import nl.mvoi.inkoop.tables.Decisions;

/**
 * The rules with one ambition level for every theme.
 *
 * @param level 1 to 3
 */
record AtLevel(Decisions rules, int level) implements Decisions {

    @Override
    public Answer ask(String key, Map<String, Object> facts) {
        Answer answer = rules.ask(key, facts);
        if (!key.equals("themarelevantie")) {
            return answer;
        }
        return new Answer(key, answer.version(), answer.hits().stream().map(this::raised).toList());
    }

    private Hit raised(Hit hit) {
        Map<String, Object> outputs = new HashMap<>(hit.outputs());
        outputs.put("ambitieniveau", level);
        return new Hit(hit.ruleId(), hit.note(), outputs);
    }
}
