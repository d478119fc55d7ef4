// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;

class WaitingTimesTest {

    private final TenderDesks desks = TenderDesks.full();

    @Test
    void aStandstillThatIsEndedEarlyIsTold() {
        desks.bid("A", "100");
        desks.awards.decide(DOSSIER);
        desks.world.as("beheer");
        desks.waiting.standstillOver(DOSSIER);

        verify(desks.world.timeline).record(eq(DOSSIER), eq("Opschortende termijn verstreken, eerder dan gepland, door beheer"), any());
    }
}
