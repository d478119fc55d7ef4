// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What somebody asked about a dossier. Whoever sees the dossier reads it.
 *
 * @param by        user id of who asks
 * @param answers   oldest first
 * @param sendsBack whether the purchase went back to its client with it
 */
public record Question(long id, String by, OffsetDateTime at, Addressee to, String text, List<Answer> answers, boolean sendsBack) {

    /**
     * Whom it is put to: a person or a group.
     *
     * @param person user id, or null
     * @param group  id, or null
     */
    public record Addressee(String person, String group) {

        public static Addressee person(String id) {
            return new Addressee(id, null);
        }

        public static Addressee group(String id) {
            return new Addressee(null, id);
        }
    }

    /** What somebody answered, or added to it. */
    public record Answer(String by, OffsetDateTime at, String text) {
    }

    /** Whether the client has a task to answer it. */
    boolean waitsForClient() {
        return sendsBack && answers.isEmpty();
    }

    /** Whether this person put these words to that addressee. */
    boolean isSame(String asker, Addressee other, String words) {
        return by.equals(asker) && to.equals(other) && text.equals(words);
    }

    /** Whether this person answered these words. */
    boolean hasAnswer(String person, String words) {
        return answers.stream().anyMatch(answer -> Objects.equals(answer.by(), person) && answer.text().equals(words));
    }
}
