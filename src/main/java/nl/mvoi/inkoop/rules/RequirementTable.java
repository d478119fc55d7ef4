// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.rules.Exploration.Requirement;

/** Requirements as rows of a table in a form. */
public final class RequirementTable {

    private RequirementTable() {
    }

    /** A requirement as the rules propose it; one that is meant for another product says so. */
    public static Map<String, Object> row(Requirement one) {
        return row(one.code(), (one.otherProduct() ? "Voor een ander product: " : "") + one.text(), one.uses(), one.level(), one.limit(), one.evidence());
    }

    /** A requirement that may have been sharpened or added by a buyer. */
    public static Map<String, Object> row(String code, String text, List<Use> uses, int level, Norm limit, String evidence) {
        return Map.of("code", code, "tekst", text, "gebruik",
                uses.stream().map(Use::label).collect(Collectors.joining(", ")) + ", niveau " + level, "norm", limit.inWords(), "bewijs", evidence);
    }
}
