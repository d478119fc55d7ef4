// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.dossier.EventKind;
import org.junit.jupiter.api.Test;

class AwardReopeningTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void assessingAgainStartsWithEveryBid() {
        desks.bid("A", "100");
        desks.assess(80, 80);
        desks.awards.decide(DOSSIER);

        desks.reopening.assessAgain(DOSSIER, "Verkeerde norm");

        assertThat(desks.assessments.nextToAssess(DOSSIER)).isPresent();
        assertThat(desks.assessments.assessors(DOSSIER)).isEmpty();
        verify(desks.world.timeline).record(DOSSIER, EventKind.BEOORDELINGEN_VERVALLEN, "Beoordelingen vervallen", "De inschrijvingen worden opnieuw beoordeeld.");
    }

    @Test
    void whatMayBeKnownFollowsTheDecision() {
        desks.bid("A", "100");
        desks.assess(80, 80);
        verifyNoInteractions(desks.news);

        desks.awards.decide(DOSSIER);
        verify(desks.news).sent(DOSSIER);

        desks.reopening.adviseAgain(DOSSIER, "Verkeerde norm");
        verify(desks.news).takenBack(DOSSIER);
    }
}
