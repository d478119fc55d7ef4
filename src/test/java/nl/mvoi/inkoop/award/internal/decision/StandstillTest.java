// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static nl.mvoi.inkoop.testing.TenderWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private static final String NOT_SIGNED = "De opschortende termijn loopt tot en met maandag 21 december 2026."
            + " Tekenen kan vanaf dinsdag 22 december 2026.";

    private final AwardDesks desks = new AwardDesks(Lane.VOLLEDIG, Procedure.EUROPEES);

    @Test
    void theContractIsSignedFromTheFirstMomentOfTheDayAfterTheStandstillInAmsterdam() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);

        desks.world.moment(Instant.parse("2026-12-21T22:59:59.999Z"));
        assertThat(desks.standstill.untilSigning(DOSSIER)).contains(NOT_SIGNED);

        desks.world.moment(Instant.parse("2026-12-21T23:00:00Z"));
        assertThat(desks.standstill.untilSigning(DOSSIER)).isEmpty();
    }

    @Test
    void oneQuoteIsSignedWithoutAStandstill() {
        AwardDesks light = AwardDesks.light();
        light.bid("A", "100");
        light.awards.decide(DOSSIER);

        assertThat(light.standstill.untilSigning(DOSSIER)).isEmpty();
        assertThat(light.standstill.signing(DOSSIER)).isEqualTo(TODAY);
    }

    @Test
    void aTimerThatGoesOffEarlyPutsNoEndOnRecordAndIsTold() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);

        assertThat(desks.standstill.over(DOSSIER)).isFalse();

        assertThat(desks.awards.inForce(DOSSIER).standstillEndedAt()).isNull();
        verify(desks.world.timeline).record(DOSSIER, EventKind.TE_VROEG_VERDER, "Te vroeg verder, de inkoop wacht weer", NOT_SIGNED);
    }

    @Test
    void aTimerThatGoesOffOnItsDayPutsTheEndOnRecord() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);
        desks.world.day(LocalDate.of(2026, 12, 31));

        assertThat(desks.standstill.over(DOSSIER)).isTrue();

        assertThat(desks.awards.inForce(DOSSIER).standstillEndedAt()).isNotNull();
        verify(desks.world.timeline).record(DOSSIER, EventKind.OPSCHORTING_VERSTREKEN, "Opschortende termijn verstreken",
                "De laatste dag was 21 december 2026.", EventData.on(LocalDate.of(2026, 12, 21)));
    }

    @Test
    void whatARecordSaysDoesNotShortenTheWait() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);
        desks.records.keep(desks.awards.inForce(DOSSIER).standstillOver("beheer", OffsetDateTime.now(desks.world.clock)));

        assertThat(desks.standstill.untilSigning(DOSSIER)).contains(NOT_SIGNED);
    }

    @Test
    void theContractWaitsUntilTheDayThatOurTablesHold() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);

        assertThat(desks.standstill.signing(DOSSIER)).isEqualTo(LocalDate.of(2026, 12, 22));
    }
}
