// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.stretch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import org.junit.jupiter.api.Test;

/** What took how long, from events. */
class StretchesTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-03-02T09:00:00Z");
    private static final EventData GATE = EventData.task("poortInvullen").at("G2", "KLI");
    private static final EventData BID = EventData.task("inschrijvingBeoordelen");

    private final Stretches stretches = new Stretches(List.of());

    @Test
    void aPhaseTakesFromWhereItIsEnteredUntilItIsLeft() {
        opened();
        move(3, "AANVRAAG", "OPDRACHT");
        move(10, "OPDRACHT", "STRATEGIE");

        assertThat(told()).containsExactly("FASE AANVRAAG 3 done", "FASE OPDRACHT 7 done", "FASE STRATEGIE null");
    }

    @Test
    void aPhaseOfWhichTheBeginningWasNeverToldIsUnknownAndTheNextIsKnown() {
        move(10, "OPDRACHT", "STRATEGIE");
        move(14, "STRATEGIE", "AANBESTEDING");

        assertThat(told()).containsExactly("FASE OPDRACHT null done", "FASE STRATEGIE 4 done", "FASE AANBESTEDING null");
        assertThat(stretches.all().get(0).began()).isNull();
    }

    @Test
    void whatAPhaseWaitedForTheMarketIsToldApart() {
        opened();
        move(1, "AANVRAAG", "AANBESTEDING");
        take(4, EventKind.GEPUBLICEERD, EventData.on(LocalDate.of(2026, 4, 1)));
        take(5, EventKind.TAAK_GEOPEND, BID);
        take(24, EventKind.SLUITING_BEREIKT, EventData.NONE);
        move(30, "AANBESTEDING", "GUNNING");
        take(33, EventKind.GUNNING_BESLIST, EventData.on(LocalDate.of(2026, 5, 1)));
        take(40, EventKind.OPSCHORTING_VERSTREKEN, EventData.NONE);
        move(41, "GUNNING", "CONTRACT");

        assertThat(stretches.all()).extracting(one -> one.what() + " " + one.market() / 86_400)
                .contains("AANBESTEDING 20", "GUNNING 7", "CONTRACT 0", "inschrijvingBeoordelen 0");
    }

    @Test
    void aPhaseThatIsLeftWhileTheMarketIsWaitedForKeepsThatTime() {
        opened();
        move(1, "AANVRAAG", "AANBESTEDING");
        take(2, EventKind.GEPUBLICEERD, EventData.NONE);
        move(5, "AANBESTEDING", "INGETROKKEN");

        assertThat(told()).contains("FASE AANBESTEDING 4 done", "MARKT INSCHRIJVEN 3", "FASE INGETROKKEN null");
        assertThat(stretches.all().get(1).market()).isEqualTo(3 * 86_400);
    }

    @Test
    void anAwardWithoutStandstillWaitsForNoMarketAndOneThatIsTakenBackWaitsNoMore() {
        take(0, EventKind.GUNNING_BESLIST, EventData.NONE);
        assertThat(stretches.all()).isEmpty();

        take(1, EventKind.GUNNING_BESLIST, EventData.on(LocalDate.of(2026, 5, 1)));
        take(3, EventKind.GUNNING_INGETROKKEN, EventData.NONE);
        assertThat(told()).containsExactly("MARKT OPSCHORTING 2");
    }

    @Test
    void aTaskThatComesBackWaitsAnew() {
        take(0, EventKind.TAAK_GEOPEND, GATE);
        take(2, EventKind.TAAK_AFGEROND, GATE);
        take(2, EventKind.TAAK_TERUGGEKOMEN, GATE);
        take(7, EventKind.TAAK_AFGEROND, GATE);

        assertThat(told()).containsExactly("TAAK poortInvullen KLI 2 done", "TAAK poortInvullen KLI 5 done");
    }

    @Test
    void ofTwoThatAreOpenTogetherEachEndsOnce() {
        take(0, EventKind.TAAK_GEOPEND, BID);
        take(1, EventKind.TAAK_GEOPEND, BID);
        take(4, EventKind.TAAK_AFGEROND, BID);
        take(6, EventKind.TAAK_AFGEROND, BID);

        assertThat(told()).containsExactly("TAAK inschrijvingBeoordelen 6 done", "TAAK inschrijvingBeoordelen 3 done");
    }

    @Test
    void whatAnotherWayMadeGoAwayWasNotDone() {
        opened();
        take(0, EventKind.TAAK_GEOPEND, GATE);
        take(3, EventKind.TERUG_NAAR_OPDRACHTGEVER, EventData.NONE);
        take(3, EventKind.TAAK_GEOPEND, BID);
        move(4, "AANVRAAG", "INGETROKKEN");

        assertThat(told()).containsExactly("FASE AANVRAAG 4 done", "TAAK poortInvullen KLI 3", "TAAK inschrijvingBeoordelen 1", "FASE INGETROKKEN null");
    }

    @Test
    void itIsTheSameWhenEachEventComesByItself() {
        opened();
        Stretches next = new Stretches(stretches.all().stream().filter(Stretch::isOpen).toList());
        next.take(EventKind.FASE_VERANDERD, DAY.plusDays(3), EventData.change("AANVRAAG", "OPDRACHT"));

        assertThat(next.all()).extracting(one -> one.what() + " " + one.seconds()).containsExactly("AANVRAAG " + 3 * 86_400, "OPDRACHT null");
    }

    @Test
    void anEventThatDoesNotSayOfWhichTaskBeginsAndEndsNothing() {
        take(0, EventKind.TAAK_GEOPEND, EventData.NONE);
        assertThat(told()).isEmpty();

        take(1, EventKind.TAAK_AFGEROND, EventData.NONE);
        assertThat(told()).isEmpty();
    }

    @Test
    void aPhaseThatThisVersionDoesNotKnowMovesNothing() {
        opened();
        move(2, "AANVRAAG", "LATER_BEDACHT");

        assertThat(told()).containsExactly("FASE AANVRAAG null");
    }

    private void opened() {
        take(0, EventKind.DOSSIER_AANGELEGD, EventData.change(null, "AANVRAAG"));
    }

    private void move(int day, String from, String to) {
        take(day, EventKind.FASE_VERANDERD, EventData.change(from, to));
    }

    private void take(int day, EventKind kind, EventData data) {
        stretches.take(kind, DAY.plusDays(day), data);
    }

    /** Each as kind, what, theme, days and whether it was done. */
    private List<String> told() {
        return stretches.all().stream().map(one -> one.kind() + " " + one.what() + (one.theme() == null ? "" : " " + one.theme()) + " "
                + (one.seconds() == null ? null : one.seconds() / 86_400) + (one.done() ? " done" : "")).toList();
    }
}
