// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;

/**
 * The system refuses what a user asked and changes nothing. The message is for that user: Dutch, complete, without
 * technical detail. The transaction is rolled back.
 */
public class Refusal extends RuntimeException {

    private final transient List<String> problems;

    public Refusal(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public Refusal(String problem) {
        this(List.of(problem));
    }

    /** Each problem as one Dutch sentence, at least one. */
    public List<String> problems() {
        return problems;
    }
}
