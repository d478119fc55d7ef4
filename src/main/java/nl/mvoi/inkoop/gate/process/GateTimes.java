// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.Timeline.Event;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells monitoring how long people had a gate in hand: from the moment the last task before it appeared until it let through. A
 * task that came back with findings is a new one, so only the last round counts.
 */
@Component
class GateTimes {

    private static final String NAME = "mvoi.poort.doorlooptijd";
    /** Who approves or judges does not have the gate in hand. */
    private static final Set<String> OF_OTHERS = Set.of("akkoordGeven", "afwijkingBeoordelen");

    private static final Set<EventKind> KINDS = EnumSet.of(EventKind.POORT_BESLIST, EventKind.TAAK_GEOPEND, EventKind.TAAK_TERUGGEKOMEN,
            EventKind.TAAK_AFGEROND);
    /** Many times what happens between two decisions about one gate, all five themes together. */
    private static final int MOST = 200;

    private final OncePerTransaction<DossierNumber, List<Event>> read = OncePerTransaction.ofWhatDecidesNothing();
    private final Timeline timeline;
    private final MeterRegistry meters;
    private final Clock clock;

    GateTimes(Timeline timeline, MeterRegistry meters, Clock clock) {
        this.timeline = timeline;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Counts once the work is kept; a gate that no task stood before has no time. What happened is read when all of the transaction did, once
     * for all gates that let through in it.
     *
     * @param theme null for a gate about the whole dossier
     */
    void passed(Gate gate, DossierNumber dossier, Theme theme) {
        TransactionSynchronizationManager.registerSynchronization(new Passed(gate, dossier, theme == null ? null : theme.name()));
    }

    private List<Event> events(DossierNumber dossier) {
        return read.get(dossier, number -> timeline.newest(number, KINDS, MOST));
    }

    /** When the last task before the gate appeared; none when the gate was decided before and nobody had to answer since. */
    private Optional<OffsetDateTime> lastTask(Gate gate, DossierNumber dossier, String theme) {
        List<Event> tasks = sincePreviousDecision(events(dossier), gate, theme).stream()
                .filter(event -> event.kind().isAboutTask() && Objects.equals(event.data().thema(), theme))
                .filter(event -> !OF_OTHERS.contains(event.data().taak())).toList();
        return newest(tasks, event -> event.kind() == EventKind.TAAK_AFGEROND).flatMap(done -> newest(tasks, event ->
                appeared(event) && done.data().taak().equals(event.data().taak()))).map(Event::at);
    }

    /** The newest decision is the one that lets through now. */
    private static List<Event> sincePreviousDecision(List<Event> all, Gate gate, String theme) {
        List<Integer> decided = IntStream.range(0, all.size()).filter(place -> isDecision(all.get(place), gate, theme)).boxed().toList();
        return decided.size() < 2 ? all : all.subList(decided.get(decided.size() - 2) + 1, all.size());
    }

    private static boolean isDecision(Event event, Gate gate, String theme) {
        return event.kind() == EventKind.POORT_BESLIST && gate.name().equals(event.data().poort())
                && Objects.equals(event.data().thema(), theme);
    }

    private static boolean appeared(Event event) {
        return event.kind() == EventKind.TAAK_GEOPEND || event.kind() == EventKind.TAAK_TERUGGEKOMEN;
    }

    private static Optional<Event> newest(List<Event> events, Predicate<Event> wanted) {
        return events.stream().filter(wanted).reduce((older, newer) -> newer);
    }

    private Timer timer(Gate gate) {
        return Timer.builder(NAME).description("Van de laatste taak voor de poort tot de poort gehaald is").tag("poort", gate.name())
                .serviceLevelObjectives(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30))
                .maximumExpectedValue(Duration.ofDays(365)).register(meters);
    }

    private final class Passed implements TransactionSynchronization {

        private final Gate gate;
        private final DossierNumber dossier;
        private final String theme;
        private Optional<Duration> took = Optional.empty();

        private Passed(Gate gate, DossierNumber dossier, String theme) {
            this.gate = gate;
            this.dossier = dossier;
            this.theme = theme;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            took = lastTask(gate, dossier, theme).map(since -> Duration.between(since.toInstant(), clock.instant()));
        }

        @Override
        public void afterCommit() {
            took.ifPresent(time -> timer(gate).record(time));
        }
    }
}
