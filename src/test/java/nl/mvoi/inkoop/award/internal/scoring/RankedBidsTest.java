// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.scoring;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.Ranked;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Secret;
import org.junit.jupiter.api.Test;

class RankedBidsTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void aBidThatIsInvalidAfterAllLeavesTheRanking() {
        desks.bid("A", "100");
        desks.bid("B", "110");

        desks.bids.declareInvalid(DOSSIER, desks.bids.valid(DOSSIER).get(0).id(), "Te laat");

        assertThat(desks.ranked.of(DOSSIER)).extracting(Ranked::supplier).containsExactly("B");
        verify(desks.world.timeline).record(DOSSIER, EventKind.INSCHRIJVING_ONGELDIG, Secret.BIDS, "Inschrijving alsnog ongeldig", "A: Te laat");
    }
}
