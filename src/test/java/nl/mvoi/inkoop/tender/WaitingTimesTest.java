// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import org.junit.jupiter.api.Test;

class WaitingTimesTest {

    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 30);
    private static final String NOT_OPENED = "Inschrijven kan tot en met woensdag 30 december 2026."
            + " Inschrijvingen openen kan vanaf donderdag 31 december 2026.";
    private static final String NOT_SIGNED = "De opschortende termijn loopt tot en met maandag 21 december 2026."
            + " Tekenen kan vanaf dinsdag 22 december 2026.";

    private final TenderDesks desks = new TenderDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

    @Test
    void bidsAreOpenedFromTheFirstMomentOfTheDayAfterClosingInAmsterdam() {
        desks.publish(CLOSING);

        desks.world.moment(Instant.parse("2026-12-30T22:59:59.999Z"));
        assertThat(desks.waiting.untilOpening(DOSSIER)).contains(NOT_OPENED);
        assertThatThrownBy(() -> desks.waiting.refuseBeforeOpening(DOSSIER)).isInstanceOf(Refusal.class).hasMessage(NOT_OPENED);

        desks.world.moment(Instant.parse("2026-12-30T23:00:00Z"));
        assertThat(desks.waiting.untilOpening(DOSSIER)).isEmpty();
        desks.waiting.refuseBeforeOpening(DOSSIER);
    }

    @Test
    void theContractIsSignedFromTheFirstMomentOfTheDayAfterTheStandstillInAmsterdam() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);

        desks.world.moment(Instant.parse("2026-12-21T22:59:59.999Z"));
        assertThat(desks.waiting.untilSigning(DOSSIER)).contains(NOT_SIGNED);

        desks.world.moment(Instant.parse("2026-12-21T23:00:00Z"));
        assertThat(desks.waiting.untilSigning(DOSSIER)).isEmpty();
    }

    @Test
    void aDayInSummerEndsAtMidnightInAmsterdamToo() {
        desks.publish(LocalDate.of(2027, 6, 30));

        desks.world.moment(Instant.parse("2027-06-30T21:59:59.999Z"));
        assertThat(desks.waiting.untilOpening(DOSSIER)).isPresent();
        desks.world.moment(Instant.parse("2027-06-30T22:00:00Z"));
        assertThat(desks.waiting.untilOpening(DOSSIER)).isEmpty();
    }

    @Test
    void nothingIsOpenedThatWasNotPublished() {
        assertThat(desks.waiting.untilOpening(DOSSIER)).contains(
                "De aanbesteding is nog niet gepubliceerd. Inschrijvingen openen kan pas na de sluitingsdatum.");

        desks.publications.prepare(DOSSIER, CLOSING.minusDays(45), LocalDate.of(2026, 11, 30), List.of(), null, true, true, true);

        assertThat(desks.waiting.untilOpening(DOSSIER)).isPresent();
    }

    @Test
    void oneQuoteIsOpenedAtOnceAndSignedWithoutAStandstill() {
        TenderDesks light = TenderDesks.light();
        light.bid("A", "100");
        light.awards.decide(DOSSIER);

        assertThat(light.waiting.untilOpening(DOSSIER)).isEmpty();
        assertThat(light.waiting.untilSigning(DOSSIER)).isEmpty();
        assertThat(light.waiting.signing(DOSSIER)).isEqualTo(TODAY);
    }

    @Test
    void aTimerThatGoesOffEarlyPutsNoEndOnRecordAndIsTold() {
        desks.publish(CLOSING);
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);

        assertThat(desks.waiting.closingReached(DOSSIER)).isFalse();
        assertThat(desks.waiting.standstillOver(DOSSIER)).isFalse();

        assertThat(desks.publications.current(DOSSIER).closedAt()).isNull();
        assertThat(desks.awards.inForce(DOSSIER).standstillEndedAt()).isNull();
        verify(desks.world.timeline).record(DOSSIER, EventKind.TE_VROEG_VERDER, "Te vroeg verder, de inkoop wacht weer", NOT_OPENED);
        verify(desks.world.timeline).record(DOSSIER, EventKind.TE_VROEG_VERDER, "Te vroeg verder, de inkoop wacht weer", NOT_SIGNED);
        verify(desks.world.timeline, never()).record(any(), eq(EventKind.SLUITING_BEREIKT), any(), any(), any(), any());
    }

    @Test
    void aTimerThatGoesOffOnItsDayPutsTheEndOnRecord() {
        desks.publish(CLOSING);
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);
        desks.world.day(CLOSING.plusDays(1));

        assertThat(desks.waiting.closingReached(DOSSIER)).isTrue();
        assertThat(desks.waiting.standstillOver(DOSSIER)).isTrue();

        assertThat(desks.publications.current(DOSSIER).closedAt()).isNotNull();
        assertThat(desks.awards.inForce(DOSSIER).standstillEndedAt()).isNotNull();
        verify(desks.world.timeline).record(DOSSIER, EventKind.SLUITING_BEREIKT, "Sluitingsdatum bereikt",
                "De laatste dag was 30 december 2026.", EventData.on(CLOSING));
        verify(desks.world.timeline).record(DOSSIER, EventKind.OPSCHORTING_VERSTREKEN, "Opschortende termijn verstreken",
                "De laatste dag was 21 december 2026.", EventData.on(LocalDate.of(2026, 12, 21)));
    }

    @Test
    void whatARecordSaysDoesNotShortenTheWait() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);
        desks.records.keep(desks.awards.inForce(DOSSIER).standstillOver("beheer", OffsetDateTime.now(desks.world.clock)));

        assertThat(desks.waiting.untilSigning(DOSSIER)).contains(NOT_SIGNED);
    }

    @Test
    void theProcessWaitsUntilTheDaysThatOurTablesHold() {
        desks.publish(CLOSING);
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);

        assertThat(desks.waiting.opening(DOSSIER)).isEqualTo(CLOSING.plusDays(1));
        assertThat(desks.waiting.signing(DOSSIER)).isEqualTo(LocalDate.of(2026, 12, 22));
    }
}
