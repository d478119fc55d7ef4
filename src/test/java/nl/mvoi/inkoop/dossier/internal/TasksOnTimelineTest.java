// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskJournal.Step;
import nl.mvoi.inkoop.testing.TimelineInMemory;
import org.junit.jupiter.api.Test;

class TasksOnTimelineTest {

    private final CurrentUser user = mock();
    private final TimelineInMemory timeline = new TimelineInMemory(user, Clock.fixed(Instant.EPOCH, OfficeClock.ZONE));
    private final TasksOnTimeline tasks = new TasksOnTimeline(timeline);

    @Test
    void theWayOfATaskStandsInTheTimelineOfItsDossier() {
        when(user.idOrSystem()).thenReturn("inkoper");
        for (Step step : Step.values()) {
            tasks.note(step, where(DossierNumber.of("INK-2026-00001")), "Klimaat");
            tasks.note(step, where(null), "Klimaat");
        }

        assertThat(timeline.linesFrom(0).stream().map(line -> line.replace('"', '\''))).containsExactly(
                "TAAK_GEOPEND||systeem|Taak geopend: Klimaat|{'poort':'G2','thema':'KLI','taak':'poortInvullen'}",
                "TAAK_TERUGGEKOMEN||systeem|Taak teruggekomen: Klimaat|{'poort':'G2','thema':'KLI','taak':'poortInvullen'}",
                "TAAK_OPGEPAKT||inkoper|Taak opgepakt: Klimaat|{'poort':'G2','thema':'KLI','taak':'poortInvullen'}",
                "TAAK_TERUGGEGEVEN||inkoper|Taak teruggegeven: Klimaat|{'poort':'G2','thema':'KLI','taak':'poortInvullen'}",
                "TAAK_AFGEROND||inkoper|Taak afgerond: Klimaat|{'poort':'G2','thema':'KLI','taak':'poortInvullen'}");
    }

    private static TaskContext where(DossierNumber dossier) {
        return new TaskContext("poortInvullen", dossier, Map.of("poort", "G2", "thema", "KLI"));
    }
}
