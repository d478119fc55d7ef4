// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.DutchReading;
import nl.mvoi.inkoop.platform.web.KeptAnswers;

/** What somebody typed so far, kept as it was typed. All of it goes along with every step; the server keeps nothing. Public for the page. */
public final class StartAnswers {

    /** The parameter that says from which step the answers come. */
    static final String STEP = "stap";
    /** One of the CPV codes that were offered. */
    static final String CHOSEN_CPV = "cpvKeuze";
    /** Tells one run through the steps from another, so that going back after the end starts nothing again. */
    static final String RUN = "loop";

    static final String CPV = "cpvCode";
    static final String NATURE = "soort";
    static final String TOPIC = "onderwerp";

    private static final Set<String> NO_ANSWERS = Set.of(STEP, CHOSEN_CPV, RUN, KeptAnswers.ACT, "_csrf");

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param parameters those that are no answers are left out */
    StartAnswers(Map<String, List<String>> parameters) {
        parameters.forEach((name, given) -> {
            if (!NO_ANSWERS.contains(name) && given.stream().anyMatch(one -> !one.isEmpty())) {
                values.put(name, given.size() == 1 ? given.get(0) : given);
            }
        });
    }

    /** As the form takes them. */
    Map<String, Object> posted() {
        return values;
    }

    void put(String key, String value) {
        values.put(key, value);
    }

    /** The text as typed; empty when there is none. */
    public String value(String key) {
        return values.getOrDefault(key, "") instanceof String text ? text : "";
    }

    /** An amount in figures and in words; empty when it cannot be read. */
    public String inWords(String key) {
        var read = value(key).isEmpty() ? null : DutchReading.number(value(key)).value();
        return read == null ? "" : DutchFormat.euroAndWords(read);
    }

    /** All of them, to go along unseen. */
    public Map<String, Object> getAll() {
        return values;
    }

    /** What the other steps asked, to go along unseen. */
    public Map<String, Object> hidden(Step shown) {
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(shown.getFields());
        return others;
    }
}
