// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The system refuses what a user asked and changes nothing. The message is for that user: Dutch, complete, without
 * technical detail. The transaction is rolled back.
 */
public class Refusal extends RuntimeException {

    private final transient List<Problem> found;

    private Refusal(List<Problem> found, String message) {
        super(message);
        this.found = List.copyOf(found);
    }

    public Refusal(List<String> problems) {
        this(problems.stream().map(Problem::new).toList(), String.join(" ", problems));
    }

    public Refusal(String problem) {
        this(List.of(problem));
    }

    /** Refuses for problems that know their field. */
    public static Refusal of(List<Problem> problems) {
        return new Refusal(problems, problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
    }

    /** Each problem as one Dutch sentence, at least one. */
    public List<String> problems() {
        return found.stream().map(Problem::sentence).toList();
    }

    /** The same problems, each with the field it is about. */
    public List<Problem> found() {
        return found;
    }
}
