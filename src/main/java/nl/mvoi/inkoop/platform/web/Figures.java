// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.mvoi.inkoop.platform.Figure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the figures of all rooms at fixed times, so that looking at them costs the database nothing. */
@Component
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final Map<Figure, MultiGauge> gauges = new LinkedHashMap<>();

    Figures(List<Figure> figures, MeterRegistry meters) {
        figures.forEach(figure -> gauges.put(figure, MultiGauge.builder(figure.name()).description(figure.meaning()).register(meters)));
    }

    /** Counts anew. What cannot be counted is no longer shown, so that nobody takes an old figure for a new one. One at a time, for the same reason. */
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    synchronized void count() {
        gauges.forEach((figure, gauge) -> gauge.register(rows(figure), true));
    }

    private static List<MultiGauge.Row<?>> rows(Figure figure) {
        try {
            return figure.count().get().entrySet().stream().<MultiGauge.Row<?>>map(kind -> MultiGauge.Row.of(tags(kind.getKey()), kind.getValue()))
                    .toList();
        } catch (RuntimeException databaseAway) {
            LOG.debug("Cannot count {}", figure.name(), databaseAway);
            return List.of();
        }
    }

    private static Tags tags(String kind) {
        return kind.isEmpty() ? Tags.empty() : Tags.of("soort", kind);
    }
}
