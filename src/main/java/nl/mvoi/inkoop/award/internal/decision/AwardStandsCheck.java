// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.award.AwardAdvice;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaints;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Component;

/** Gate G6, as far as the award goes: it was approved, the standstill has ended and no complaint stands in the way. */
@Component
class AwardStandsCheck implements GateCheck<AwardStandsFacts> {

    private final AwardDesk awards;
    private final Complaints complaints;
    private final Approvals approvals;
    private final Clock clock;

    AwardStandsCheck(AwardDesk awards, Complaints complaints, Approvals approvals, Clock clock) {
        this.awards = awards;
        this.complaints = complaints;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public Gate gate() {
        return Gate.G6;
    }

    @Override
    public String name() {
        return "gunning";
    }

    @Override
    public Class<AwardStandsFacts> type() {
        return AwardStandsFacts.class;
    }

    @Override
    public AwardStandsFacts facts(DossierNumber number) {
        Optional<AwardDecision> decision = awards.decision(number);
        Optional<Approvals.Decision> approval = approvals.latest(number, AwardApproval.SUBJECT, null);
        return new AwardStandsFacts(decision.map(AwardDecision::at).orElse(null), decision.map(AwardDecision::standstillLastDay).orElse(null),
                decision.map(AwardDecision::standstillEndedBy).orElse(null), LocalDate.now(clock),
                awards.advice(number).map(AwardAdvice::at).orElse(null), awards.reopening(number).map(AwardDecision.Reopening::at).orElse(null),
                approval.map(Approvals.Decision::decision).orElse(null), approval.map(Approvals.Decision::by).orElse(null),
                approval.map(Approvals.Decision::at).orElse(null), complaints.standInTheWay(number));
    }

    @Override
    public List<String> judge(AwardStandsFacts facts) {
        if (facts.beslistOp() == null) {
            return List.of("Er is nog geen gunningsbeslissing. Ga terug naar de gunning.");
        }
        List<String> findings = new ArrayList<>();
        Standstill.untilSigning(facts.opschortingTotEnMet(), facts.vandaag()).ifPresent(findings::add);
        if (!isApproved(facts)) {
            findings.add("Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");
        }
        if (facts.klachtInDeWeg()) {
            findings.add("Er loopt een klacht over de gunning, of de klacht is gegrond. Ga terug naar de gunning.");
        }
        return findings;
    }

    /** An approval counts when it was given after the advice it is about, before the decision, and not for a decision that was taken back. */
    private static boolean isApproved(AwardStandsFacts facts) {
        OffsetDateTime at = facts.akkoordOp();
        return at != null && !"AFGEWEZEN".equals(facts.akkoord()) && (facts.adviesOp() == null || !at.isBefore(facts.adviesOp()))
                && (facts.heropendOp() == null || !at.isBefore(facts.heropendOp())) && !at.isAfter(facts.beslistOp());
    }
}
