// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;

/** Everything that is wrong with a form, in the order in which the user hears it. What is public here is what pages show. */
public record FormProblems(List<Problem> all) {

    public static final FormProblems NONE = new FormProblems(List.of());

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The sentences about one field. */
    public List<String> of(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).map(Problem::sentence).toList();
    }

    /** Ids of the texts that belong to a field: its help, and what is wrong with it. */
    public String describedBy(String field) {
        return field + "-hulp" + (of(field).isEmpty() ? "" : " " + field + "-fout");
    }
}
