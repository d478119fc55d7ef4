// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.award.AwardDecision;
import nl.mvoi.inkoop.award.Complaints;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import org.springframework.stereotype.Component;

/** Gate G6, as far as the award goes: it was approved, the standstill has ended and no complaint stands in the way. */
@Component
class AwardStandsCheck implements GateCheck {

    private final AwardDesk awards;
    private final Standstill standstill;
    private final Complaints complaints;
    private final Approvals approvals;

    AwardStandsCheck(AwardDesk awards, Standstill standstill, Complaints complaints, Approvals approvals) {
        this.awards = awards;
        this.standstill = standstill;
        this.complaints = complaints;
        this.approvals = approvals;
    }

    @Override
    public Gate gate() {
        return Gate.G6;
    }

    @Override
    public List<String> findings(String number) {
        Optional<AwardDecision> decision = awards.decision(number);
        if (decision.isEmpty()) {
            return List.of("Er is nog geen gunningsbeslissing. Ga terug naar de gunning.");
        }
        List<String> findings = new ArrayList<>();
        standstill.untilSigning(number).ifPresent(findings::add);
        if (approval(number).filter(approval -> isAbout(approval, decision.get())).isEmpty()) {
            findings.add("Voor deze gunning is geen akkoord gegeven. Ga terug naar de gunning.");
        }
        if (complaints.standInTheWay(number)) {
            findings.add("Er loopt een klacht over de gunning, of de klacht is gegrond. Ga terug naar de gunning.");
        }
        return findings;
    }

    /** An approval counts when it was given after the advice it is about, before the decision, and not for a decision that was taken back. */
    private boolean isAbout(Approvals.Decision approval, AwardDecision decision) {
        boolean afterAdvice = awards.advice(decision.round().dossier()).map(advice -> !approval.at().isBefore(advice.at())).orElse(true);
        return approval.approved() && afterAdvice && awards.sinceReopening(decision.round().dossier(), approval.at())
                && !approval.at().isAfter(decision.at());
    }

    private Optional<Approvals.Decision> approval(String number) {
        return approvals.latest(number, AwardApproval.SUBJECT, null);
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        awards.decision(number).ifPresent(decision -> {
            facts.put("gunningOp", decision.at().toString());
            facts.put("opschortingTotEnMet", String.valueOf(decision.standstillLastDay()));
            facts.put("opschortingVerstreken", standstill.untilSigning(number).isEmpty());
            facts.put("opschortingBeeindigdDoor", decision.standstillEndedBy());
        });
        facts.put("akkoordDoor", approval(number).map(Approvals.Decision::by).orElse(null));
        facts.put("klachtInDeWeg", complaints.standInTheWay(number));
        return facts;
    }
}
