// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one submission, so that the user hears all of it at once. */
public final class Problems {

    private final List<Problem> found;
    private final String field;

    /** Nothing is wrong yet. */
    public Problems() {
        this(new ArrayList<>(), "");
    }

    private Problems(List<Problem> found, String field) {
        this.found = found;
        this.field = field;
    }

    /**
     * The same collection, for who looks at one field: what is added here is about that field.
     *
     * @param key of the field, as programs name it
     */
    public Problems at(String key) {
        return new Problems(found, key);
    }

    /** Adds one problem. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds one problem: a full Dutch sentence that names the field as the user sees it. */
    public void add(String sentence) {
        add(new Problem(field, sentence));
    }

    /** Adds the sentence when the condition holds. */
    public void addIf(boolean condition, String sentence) {
        if (condition) {
            add(sentence);
        }
    }

    /** Whether something was found about a field. */
    public boolean isAbout(String key) {
        return found.stream().anyMatch(one -> one.field().equals(key));
    }

    /** The sentences, in the order in which they were added. */
    public List<String> found() {
        return found.stream().map(Problem::sentence).toList();
    }

    /** @throws Refusal when anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.of(found);
        }
    }
}
