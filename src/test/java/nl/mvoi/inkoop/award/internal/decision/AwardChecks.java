// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.gate.GateCheck;

/** What is asked about an award before it is decided. */
public final class AwardChecks {

    private AwardChecks() {
    }

    /** Gate G5. */
    public static GateCheck<AwardGateFacts> award(AwardDesks desks) {
        return new AwardCheck(desks.closing, desks.assessments, desks.ranked, desks.awards, desks.prices, desks.invitations, desks.world.dossiers,
                desks.world.clock);
    }

    /** What an approver sees, and who may not approve. */
    public static ApprovalSubject approval(AwardDesks desks) {
        return new AwardApproval(desks.ranked, desks.lots, desks.assessments, desks.awards, desks.prices, desks.book, desks.world.dossiers,
                desks.world.requirements, desks.world.deviations, desks.world.enclosures, desks.world.people, desks.tenders);
    }
}
