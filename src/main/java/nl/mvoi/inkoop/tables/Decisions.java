// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks a deployed decision table. The newest version answers, or the version that a dossier is bound to. */
public interface Decisions {

    /**
     * Evaluates the newest version of a decision.
     *
     * @param key   decision key
     * @param facts input variables by their Dutch name; values are String, Number, Boolean or LocalDate; not to be changed afterwards
     * @return the matched rules, possibly none
     */
    Answer ask(String key, Map<String, Object> facts);

    /**
     * Asks several questions of one state of the rules: what is newest is looked up once, at the start. Use it around what
     * belongs together, never around a wait.
     *
     * @param questions asks as often as it likes, in this thread
     * @return what {@code questions} returns
     */
    default <T> T together(Supplier<T> questions) {
        return questions.get();
    }

    /** The outcome with its provenance. */
    record Answer(String decision, int version, List<Hit> hits) {
    }

    /**
     * One matched rule.
     *
     * @param ruleId  id of the rule in the table
     * @param note    the rule's own annotation, Dutch; may be null
     * @param outputs values by output name
     */
    record Hit(String ruleId, String note, Map<String, Object> outputs) {
    }
}
