// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.internal.Durations.Step;
import nl.mvoi.inkoop.dossier.jdbc.EventRepository;
import nl.mvoi.inkoop.platform.Figure;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring follows of the time that dossiers take: of those that moved in the last weeks, so that it does not grow with the years. */
@Configuration(proxyBeanMethods = false)
class DurationFigures {

    /** Long enough for a median, short enough to see what changes now. */
    private static final int DAYS = 90;

    private final EventRepository events;
    private final ExactJson json;
    private final Clock clock;

    DurationFigures(EventRepository events, ExactJson json, Clock clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    Figure daysPerPhase() {
        return figure("mvoi.fasen.dagen", "Dagen dat een fase duurde, het midden van alle inkopen die de laatste 90 dagen verder gingen, per fase",
                Durations::ofPhases);
    }

    @Bean
    Figure daysPerGate() {
        return figure("mvoi.poorten.dagen", "Dagen van het begin van de fase tot een poort gehaald was, het midden van alle inkopen die de laatste "
                + "90 dagen verder gingen, per poort", Durations::ofGates);
    }

    private Figure figure(String name, String meaning, Function<Durations, Map<String, Long>> part) {
        return new Figure(name, meaning, () -> part.apply(new Durations(steps())));
    }

    private List<Step> steps() {
        return events.movesOfDossiersThatMovedSince(OfficeClock.now(clock).minusDays(DAYS)).stream()
                .map(row -> new Step(row.dossier(), row.happenedAt(), row.kind(), json.read(row.data(), EventData.class))).toList();
    }
}
