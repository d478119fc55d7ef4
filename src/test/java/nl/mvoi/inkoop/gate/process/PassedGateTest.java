// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.Timeline.Event;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.theme.ThemeGates;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.testing.Steps;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How long a gate took is counted when it lets through. */
class PassedGateTest {

    private final Timeline timeline = mock(Timeline.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aThemeThatPassesIsTimedWhenSomebodyAnsweredIt() {
        ThemeGates gates = mock(ThemeGates.class);
        GateTimes times = mock(GateTimes.class);
        when(gates.pass(any())).thenReturn(Outcome.GEHAALD);
        when(gates.answeredBy(any())).thenReturn(Optional.empty());
        when(gates.answeredBy(new Place(DOSSIER, Gate.G2, Theme.KET))).thenReturn(Optional.of("inkoper"));

        Steps.take(new PassThemeGate(gates, times), Map.of("poort", "G2", "thema", "CIR"));
        verifyNoInteractions(times);
        Steps.take(new PassThemeGate(gates, times), Map.of("poort", "G2", "thema", "KET"));
        verify(times).passed(Gate.G2, DOSSIER, Theme.KET);
    }

    @Test
    void aTaskThatNobodyFinishedYetIsNotTheOneBeforeTheGate() {
        when(timeline.newest(eq(DOSSIER), any(), anyInt())).thenReturn(List.of(task(EventKind.TAAK_GEOPEND, 20, "publicatieVoorbereiden"),
                task(EventKind.TAAK_AFGEROND, 24, "publicatieVoorbereiden"), task(EventKind.TAAK_GEOPEND, 26, "budgetBevestigen")));

        assertThat(daysBeforeThePublicationGate()).isEqualTo(8);
    }

    private double daysBeforeThePublicationGate() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            new GateTimes(timeline, meters, Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC)).passed(Gate.G4, DOSSIER, null);
            TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.beforeCommit(false));
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        return meters.get("mvoi.poort.doorlooptijd").tag("poort", "G4").timer().totalTime(TimeUnit.DAYS);
    }

    private static Event task(EventKind kind, int day, String element) {
        return new Event(OffsetDateTime.of(2026, 11, day, 12, 0, 0, 0, ZoneOffset.UTC), "inkoper", kind, null, "Taak", null, EventData.task(element));
    }
}
