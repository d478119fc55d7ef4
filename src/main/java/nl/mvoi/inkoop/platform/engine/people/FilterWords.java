// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * What a stored filter says instead of who asks and of the moment of asking. The engine has expressions for both, which are forbidden
 * in filters; these words run nothing.
 */
final class FilterWords {

    /** Whoever asks. No account has this name, because of its brackets. */
    static final String ME = "(ik)";
    /** The moment of asking: no task was ever due before this one. */
    static final Date NOW = new Date(0);

    private FilterWords() {
    }

    /** Puts what they mean in the place of the words of this question. */
    static void fillIn(TaskQueryImpl query, Authentication person, Clock clock) {
        if (ME.equals(query.getAssignee()) && person != null && person.getUserId() != null) {
            query.taskAssignee(person.getUserId());
        }
        if (NOW.equals(query.getDueBefore())) {
            query.dueBefore(Date.from(clock.instant()));
        }
    }
}
