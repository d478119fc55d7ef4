// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.task;

import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Finds what a human task shows and takes by the element id in the model. */
@Component
class TaskForms {

    private final ApplicationContext context;

    TaskForms(ApplicationContext context) {
        this.context = context;
    }

    /** Null for a task of a model that is not ours. */
    TaskForm find(String element) {
        return context.containsBean(element) && context.getBean(element) instanceof TaskForm form ? form : null;
    }
}
