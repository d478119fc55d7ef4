// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;

/** How many whole days dossiers took, from the kinds and data of their events. */
final class Durations {

    /** One event of a dossier. */
    record Step(String dossier, OffsetDateTime at, EventKind kind, EventData data) {
    }

    private final Map<String, List<Long>> byPhase = new TreeMap<>();
    private final Map<String, List<Long>> byGate = new TreeMap<>();
    private final Map<String, OffsetDateTime> entered = new HashMap<>();
    private final Set<String> passed = new HashSet<>();

    /** @param steps oldest first within each dossier: that it was opened, its changes of phase, and what its gates decided */
    Durations(List<Step> steps) {
        steps.forEach(this::take);
    }

    private void take(Step step) {
        OffsetDateTime since = entered.get(step.dossier());
        if (step.kind() == EventKind.POORT_BESLIST) {
            gate(step, since);
            return;
        }
        if (since != null) {
            add(byPhase, step.data().oud(), since, step.at());
        }
        entered.put(step.dossier(), step.at());
        passed.removeIf(one -> one.startsWith(step.dossier() + " "));
    }

    /** Each gate counts once per theme and phase: when it was passed first. */
    private void gate(Step step, OffsetDateTime since) {
        String place = step.dossier() + " " + step.data().poort() + " " + step.data().thema();
        if (since != null && !"BEVINDINGEN".equals(step.data().resultaat()) && passed.add(place)) {
            add(byGate, step.data().poort(), since, step.at());
        }
    }

    private static void add(Map<String, List<Long>> days, String code, OffsetDateTime from, OffsetDateTime to) {
        days.computeIfAbsent(code, first -> new ArrayList<>()).add(ChronoUnit.DAYS.between(from, to));
    }

    /** By code of the phase, the median of the days until it was left. */
    Map<String, Long> ofPhases() {
        return medians(byPhase);
    }

    /** By code of the gate, the median of the days from the start of its phase until it was passed. */
    Map<String, Long> ofGates() {
        return medians(byGate);
    }

    private static Map<String, Long> medians(Map<String, List<Long>> days) {
        return days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> median(one.getValue().stream().sorted().toList())));
    }

    private static long median(List<Long> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }
}
