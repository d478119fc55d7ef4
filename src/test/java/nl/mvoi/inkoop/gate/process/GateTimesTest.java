// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.Timeline.Event;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class GateTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    private final Timeline timeline = mock(Timeline.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GateTimes times = new GateTimes(timeline, meters, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void aGateTookFromTheLastTaskBeforeItUntilItLetThrough() {
        happened(task(EventKind.TAAK_GEOPEND, 1, "publicatieVoorbereiden", null), task(EventKind.TAAK_AFGEROND, 20, "publicatieVoorbereiden", null),
                task(EventKind.TAAK_TERUGGEKOMEN, 21, "publicatieVoorbereiden", null), task(EventKind.TAAK_GEOPEND, 25, "poortInvullen", "KLI"),
                task(EventKind.TAAK_AFGEROND, 28, "publicatieVoorbereiden", null));

        times.passed(Gate.G4, DOSSIER, null);
        commit();

        assertThat(meters.get("mvoi.poort.doorlooptijd").tag("poort", "G4").timer().totalTime(TimeUnit.DAYS)).isEqualTo(7);
    }

    @Test
    void aGateOfAThemeLooksAtItsOwnTaskOnly() {
        happened(task(EventKind.TAAK_GEOPEND, 18, "poortInvullen", "KLI"), task(EventKind.TAAK_GEOPEND, 25, "poortInvullen", "CIR"),
                task(EventKind.TAAK_AFGEROND, 26, "poortInvullen", "CIR"), task(EventKind.TAAK_AFGEROND, 28, "poortInvullen", "KLI"));

        times.passed(Gate.G2, DOSSIER, Theme.KLI);
        commit();

        assertThat(meters.get("mvoi.poort.doorlooptijd").tag("poort", "G2").timer().totalTime(TimeUnit.DAYS)).isEqualTo(10);
    }

    @Test
    void whatIsRolledBackOrHadNoTaskIsNotCounted() {
        happened(task(EventKind.TAAK_GEOPEND, 1, "poortInvullen", "KLI"), task(EventKind.TAAK_AFGEROND, 28, "poortInvullen", "KLI"));
        times.passed(Gate.G2, DOSSIER, Theme.KLI);
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        times.passed(Gate.G2, DOSSIER, Theme.CIR);
        commit();

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void aGateThatLetsThroughAgainWithoutANewTaskHasNoTime() {
        happened(task(EventKind.TAAK_GEOPEND, 1, "poortInvullen", "KLI"), task(EventKind.TAAK_AFGEROND, 2, "poortInvullen", "KLI"),
                decided(2, "KLI"), decided(28, "KLI"));

        times.passed(Gate.G2, DOSSIER, Theme.KLI);
        commit();

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void whoJudgesOrApprovesDoesNotHaveTheGateInHand() {
        happened(task(EventKind.TAAK_GEOPEND, 20, "poortInvullen", "KLI"), task(EventKind.TAAK_AFGEROND, 21, "poortInvullen", "KLI"),
                task(EventKind.TAAK_GEOPEND, 22, "akkoordGeven", "KLI"), task(EventKind.TAAK_AFGEROND, 28, "akkoordGeven", "KLI"),
                decided(28, "KLI"));

        times.passed(Gate.G2, DOSSIER, Theme.KLI);
        commit();

        assertThat(meters.get("mvoi.poort.doorlooptijd").tag("poort", "G2").timer().totalTime(TimeUnit.DAYS)).isEqualTo(8);
    }

    @Test
    void theTimelineIsNotReadAsAWhole() {
        times.passed(Gate.G2, DOSSIER, Theme.KLI);
        commit();

        verify(timeline, never()).of(any());
    }

    @Test
    void gatesThatLetThroughTogetherAskTheTimelineOnce() {
        happened(task(EventKind.TAAK_GEOPEND, 18, "poortInvullen", "KLI"), task(EventKind.TAAK_AFGEROND, 28, "poortInvullen", "KLI"));

        times.passed(Gate.G2, DOSSIER, Theme.KLI);
        times.passed(Gate.G3, DOSSIER, null);
        commit();

        verify(timeline).newest(any(), anySet(), anyInt());
        assertThat(meters.get("mvoi.poort.doorlooptijd").tag("poort", "G2").timer().count()).isEqualTo(1);
    }

    private static Event decided(int day, String theme) {
        return new Event(OffsetDateTime.of(2026, 11, day, 12, 0, 0, 0, ZoneOffset.UTC), "systeem", EventKind.POORT_BESLIST, null, "Poort", null,
                EventData.result("GEHAALD").at("G2", theme));
    }

    private void happened(Event... events) {
        when(timeline.newest(eq(DOSSIER), anySet(), anyInt())).thenAnswer(asked -> Stream.of(events)
                .filter(event -> asked.<Set<EventKind>>getArgument(1).contains(event.kind())).toList());
    }

    private static Event task(EventKind kind, int day, String element, String theme) {
        return new Event(OffsetDateTime.of(2026, 11, day, 12, 0, 0, 0, ZoneOffset.UTC), "inkoper", kind, null, "Taak", null,
                EventData.task(element).at(null, theme));
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.beforeCommit(false));
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
    }
}
