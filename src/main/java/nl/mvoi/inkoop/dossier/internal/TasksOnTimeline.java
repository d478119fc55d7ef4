// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.OpenTask;
import nl.mvoi.inkoop.platform.TaskObserver;
import org.springframework.stereotype.Component;

/** When a task waited, who took it up and when it was done stand in the timeline of its dossier. */
@Component
class TasksOnTimeline implements TaskObserver {

    private final Timeline timeline;

    TasksOnTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void appeared(OpenTask task) {
        if (task.dossier() != null) {
            boolean again = !task.feedback().isEmpty();
            timeline.recordBySystem(task.dossier(), again ? EventKind.TAAK_TERUGGEKOMEN : EventKind.TAAK_GEOPEND,
                    (again ? "Taak teruggekomen: " : "Taak geopend: ") + task.name(), null, EventData.task(task.element()));
        }
    }

    @Override
    public void changed(TaskStep step, String dossier, String element, String name) {
        timeline.record(dossier, kind(step), phrase(step) + name, null, EventData.task(element));
    }

    private static EventKind kind(TaskStep step) {
        return switch (step) {
            case PICKED_UP -> EventKind.TAAK_OPGEPAKT;
            case GIVEN_BACK -> EventKind.TAAK_TERUGGEGEVEN;
            case DONE -> EventKind.TAAK_AFGEROND;
        };
    }

    private static String phrase(TaskStep step) {
        return switch (step) {
            case PICKED_UP -> "Taak opgepakt: ";
            case GIVEN_BACK -> "Taak teruggegeven: ";
            case DONE -> "Taak afgerond: ";
        };
    }
}
