// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.platform.TaskContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Everything that any room has to say about why a task came back. */
@Component
class ReturnReasons {

    private final Supplier<List<Feedback>> feedback;

    ReturnReasons(ObjectProvider<Feedback> feedback) {
        this.feedback = SingletonSupplier.of(() -> feedback.orderedStream().toList());
    }

    String on(TaskContext task) {
        return Feedback.all(feedback.get().stream(), task.dossier(), task.element());
    }
}
