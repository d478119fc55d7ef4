// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.internal.Durations.Step;
import nl.mvoi.inkoop.dossier.jdbc.EventRepository;
import nl.mvoi.inkoop.platform.Figure;
import nl.mvoi.inkoop.platform.Json;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What monitoring follows of the time that dossiers take: of those that moved in the last weeks, so that it does not grow with the years. */
@Configuration(proxyBeanMethods = false)
class DurationFigures {

    /** Long enough for a median, short enough to see what changes now. */
    private static final int DAYS = 90;

    private final EventRepository events;
    private final Json json;
    private final Clock clock;

    DurationFigures(EventRepository events, ObjectMapper json, Clock clock) {
        this.events = events;
        this.json = new Json(json);
        this.clock = clock;
    }

    @Bean
    Figure daysPerPhase() {
        return new Figure("mvoi.fasen.dagen", "Dagen dat een fase duurde, het midden van de inkopen die de laatste 90 dagen naar een andere fase "
                + "gingen, per fase", () -> new Durations(steps()).byPhase());
    }

    private List<Step> steps() {
        return events.phasesOfDossiersThatMovedSince(OfficeClock.now(clock).minusDays(DAYS)).stream()
                .map(row -> new Step(row.dossier(), row.happenedAt(), json.read(row.data(), EventData.class))).toList();
    }
}
