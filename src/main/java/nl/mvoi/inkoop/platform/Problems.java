// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one submission, so that the user hears all of it at once. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /** Adds one problem: a full Dutch sentence that names the field as the user sees it. */
    public void add(String sentence) {
        found.add(sentence);
    }

    /** Adds the sentence when the condition holds. */
    public void addIf(boolean condition, String sentence) {
        if (condition) {
            add(sentence);
        }
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    /** @throws Refusal when anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refusal(found);
        }
    }
}
