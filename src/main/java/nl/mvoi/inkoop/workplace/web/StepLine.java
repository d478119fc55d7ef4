// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;

/**
 * The phases of a purchase in their order, and where it stands among them.
 *
 * @param next what follows on the phase of now, a Dutch sentence; empty when nothing does
 */
record StepLine(List<Step> steps, String next) {

    private static final List<Phase> USUAL = List.of(Phase.AANVRAAG, Phase.OPDRACHT, Phase.STRATEGIE, Phase.AANBESTEDING, Phase.GUNNING, Phase.CONTRACT,
            Phase.AFGESLOTEN);

    /**
     * @param state in words: "klaar", "nu" or "later"
     * @param since when it began; empty when it has not
     */
    record Step(String name, String state, String since) {

        public boolean isNow() {
            return state.equals("nu");
        }

        public boolean isDone() {
            return state.equals("klaar");
        }
    }

    /** @param events oldest first */
    static StepLine of(Phase now, List<Timeline.Event> events) {
        Map<Phase, OffsetDateTime> entered = new EnumMap<>(Phase.class);
        events.stream().filter(event -> event.kind() == EventKind.DOSSIER_AANGELEGD || event.kind() == EventKind.FASE_VERANDERD).forEach(event -> {
            Phase phase = event.kind() == EventKind.DOSSIER_AANGELEGD ? Phase.AANVRAAG : Codes.read(Phase.class, event.data().nieuw());
            if (phase != null) {
                entered.put(phase, event.at());
            }
        });
        return new StepLine(phases(now, entered).stream().map(phase -> step(phase, now, entered)).toList(), next(now));
    }

    /** A purchase that ended early shows the phases it was in and how it ended. */
    private static List<Phase> phases(Phase now, Map<Phase, OffsetDateTime> entered) {
        if (USUAL.contains(now)) {
            return USUAL;
        }
        List<Phase> passed = new ArrayList<>(USUAL.stream().filter(entered::containsKey).toList());
        passed.add(now);
        return passed;
    }

    private static Step step(Phase phase, Phase now, Map<Phase, OffsetDateTime> entered) {
        String state = phase == now ? "nu" : phase.compareTo(now) < 0 ? "klaar" : "later";
        OffsetDateTime since = entered.get(phase);
        return new Step(Wording.capital(phase.label()), state,
                since == null || state.equals("later") ? "" : DutchFormat.day(day(since)));
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(OfficeClock.ZONE).toLocalDate();
    }

    private static String next(Phase now) {
        return switch (now) {
            case AANVRAAG -> "Hierna werkt de opdrachtgever de opdracht uit.";
            case OPDRACHT -> "Hierna bepaalt de inkoper de strategie.";
            case STRATEGIE -> "Hierna gaat de inkoop naar de markt.";
            case AANBESTEDING -> "Hierna worden de inschrijvingen beoordeeld.";
            case GUNNING -> "Hierna wordt het contract getekend en begint de looptijd.";
            case CONTRACT -> "Hierna wordt de inkoop geëvalueerd en gaat het dossier dicht.";
            default -> "";
        };
    }
}
