// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.platform.TaskContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that any room has to say about why a task came back. */
@Component
class ReturnReasons {

    private final ObjectProvider<Feedback> feedback;

    ReturnReasons(ObjectProvider<Feedback> feedback) {
        this.feedback = feedback;
    }

    String on(TaskContext task) {
        return Feedback.all(feedback.orderedStream(), task.dossier(), task.element());
    }
}
