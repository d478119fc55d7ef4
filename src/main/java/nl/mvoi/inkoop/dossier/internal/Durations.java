// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.platform.DossierNumber;

/** How many whole days dossiers were in a phase, from the data of their changes of phase. */
final class Durations {

    /** A dossier was opened, or left one phase and entered another. */
    record Step(DossierNumber dossier, OffsetDateTime at, EventData data) {
    }

    private final Map<String, List<Long>> days = new HashMap<>();
    private final Map<DossierNumber, OffsetDateTime> entered = new HashMap<>();

    /** @param steps oldest first within each dossier */
    Durations(List<Step> steps) {
        steps.forEach(this::take);
    }

    private void take(Step step) {
        OffsetDateTime since = entered.put(step.dossier(), step.at());
        if (since != null) {
            days.computeIfAbsent(step.data().oud(), first -> new ArrayList<>()).add(ChronoUnit.DAYS.between(since, step.at()));
        }
    }

    /** By code of the phase, the median of the days until it was left. */
    Map<String, Long> byPhase() {
        return days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> median(one.getValue().stream().sorted().toList())));
    }

    private static long median(List<Long> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }
}
