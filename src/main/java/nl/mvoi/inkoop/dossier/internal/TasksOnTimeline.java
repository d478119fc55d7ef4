// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskJournal;
import org.springframework.stereotype.Component;

/** When a task waited, who took it up and when it was done stand in the timeline of its dossier. */
@Component
class TasksOnTimeline implements TaskJournal {

    private final Timeline timeline;

    TasksOnTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void note(Step step, TaskContext where, String name) {
        if (where.dossier() == null) {
            return;
        }
        EventData data = EventData.task(where.element()).at(where.text("poort"), where.text("thema"));
        switch (step) {
            case OPENED -> timeline.recordBySystem(where.dossier(), EventKind.TAAK_GEOPEND, "Taak geopend: " + name, null, data);
            case CAME_BACK -> timeline.recordBySystem(where.dossier(), EventKind.TAAK_TERUGGEKOMEN, "Taak teruggekomen: " + name, null, data);
            case PICKED_UP -> timeline.record(where.dossier(), EventKind.TAAK_OPGEPAKT, "Taak opgepakt: " + name, null, data);
            case GIVEN_BACK -> timeline.record(where.dossier(), EventKind.TAAK_TERUGGEGEVEN, "Taak teruggegeven: " + name, null, data);
            case DONE -> timeline.record(where.dossier(), EventKind.TAAK_AFGEROND, "Taak afgerond: " + name, null, data);
        }
    }
}
