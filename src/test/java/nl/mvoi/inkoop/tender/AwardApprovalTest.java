// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AwardApprovalTest {

    private final TenderDesks desks = TenderDesks.full();

    @Test
    void whoRecordedAdvisedOrAssessedMayNotApprove() {
        desks.bid("A", "100");
        desks.world.as("beoordelaar1");
        desks.assess(80, 80);
        desks.world.as("inkoper2");
        desks.awards.advise(DOSSIER, "A is de beste", true);

        AwardApproval approval = new AwardApproval(desks.ranked, desks.bids, desks.awards, desks.tenders, desks.world.dossiers);
        assertThat(approval.makers(DOSSIER, null)).containsExactlyInAnyOrder("inkoper", "inkoper2", "beoordelaar1");
        assertThat(approval.summary(DOSSIER, null)).contains("gun aan A", "€ 100,00");
        assertThat(approval.subject()).isEqualTo("GUNNING");
    }
}
