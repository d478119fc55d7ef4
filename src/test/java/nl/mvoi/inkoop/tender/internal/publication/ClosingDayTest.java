// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.TenderDesks;
import org.junit.jupiter.api.Test;

class ClosingDayTest {

    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 30);
    private static final String NOT_OPENED = "Inschrijven kan tot en met woensdag 30 december 2026."
            + " Inschrijvingen openen kan vanaf donderdag 31 december 2026.";

    private final TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

    @Test
    void bidsAreOpenedFromTheFirstMomentOfTheDayAfterClosingInAmsterdam() {
        desks.publish(CLOSING);

        desks.world.moment(Instant.parse("2026-12-30T22:59:59.999Z"));
        assertThat(desks.closing.untilOpening(DOSSIER)).contains(NOT_OPENED);
        assertThatThrownBy(() -> desks.closing.refuseBeforeOpening(DOSSIER)).isInstanceOf(Refusal.class).hasMessage(NOT_OPENED);

        desks.world.moment(Instant.parse("2026-12-30T23:00:00Z"));
        assertThat(desks.closing.untilOpening(DOSSIER)).isEmpty();
        desks.closing.refuseBeforeOpening(DOSSIER);
    }

    @Test
    void aDayInSummerEndsAtMidnightInAmsterdamToo() {
        desks.publish(LocalDate.of(2027, 6, 30));

        desks.world.moment(Instant.parse("2027-06-30T21:59:59.999Z"));
        assertThat(desks.closing.untilOpening(DOSSIER)).isPresent();
        desks.world.moment(Instant.parse("2027-06-30T22:00:00Z"));
        assertThat(desks.closing.untilOpening(DOSSIER)).isEmpty();
    }

    @Test
    void nothingIsOpenedThatWasNotPublished() {
        assertThat(desks.closing.untilOpening(DOSSIER)).contains(
                "De aanbesteding is nog niet gepubliceerd. Inschrijvingen openen kan pas na de sluitingsdatum.");

        desks.prepare(CLOSING.minusDays(45), LocalDate.of(2026, 11, 30), List.of(), null, true, true, true);

        assertThat(desks.closing.untilOpening(DOSSIER)).isPresent();
    }

    @Test
    void oneQuoteIsOpenedAtOnce() {
        assertThat(new TenderDesks(Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS).closing.untilOpening(DOSSIER)).isEmpty();
    }

    @Test
    void aTimerThatGoesOffEarlyPutsNoEndOnRecordAndIsTold() {
        desks.publish(CLOSING);

        assertThat(desks.closing.reached(DOSSIER)).isFalse();

        assertThat(desks.publications.current(DOSSIER).closedAt()).isNull();
        verify(desks.world.timeline).record(DOSSIER, EventKind.TE_VROEG_VERDER, "Te vroeg verder, de inkoop wacht weer", NOT_OPENED);
        verify(desks.world.timeline, never()).record(any(), eq(EventKind.SLUITING_BEREIKT), any(), any(), any(), any());
    }

    @Test
    void aTimerThatGoesOffOnItsDayPutsTheEndOnRecord() {
        desks.publish(CLOSING);
        desks.world.day(CLOSING.plusDays(1));

        assertThat(desks.closing.reached(DOSSIER)).isTrue();

        assertThat(desks.publications.current(DOSSIER).closedAt()).isNotNull();
        verify(desks.world.timeline).record(DOSSIER, EventKind.SLUITING_BEREIKT, "Sluitingsdatum bereikt",
                "De laatste dag was 30 december 2026.", EventData.on(CLOSING));
    }

    @Test
    void theTenderWaitsUntilTheDayThatOurTablesHold() {
        desks.publish(CLOSING);

        assertThat(desks.closing.opening(DOSSIER)).isEqualTo(CLOSING.plusDays(1));
    }
}
