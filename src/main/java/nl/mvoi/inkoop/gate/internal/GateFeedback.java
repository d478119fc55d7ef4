// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.Approvals;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Feedback;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Markdown;
import org.springframework.stereotype.Component;

/** Tells the tasks of the dossier what a gate found, or why the strategy was not approved. */
@Component
public class GateFeedback implements Feedback {

    private final GateResults gates;
    private final Approvals approvals;

    GateFeedback(GateResults gates, Approvals approvals) {
        this.gates = gates;
        this.approvals = approvals;
    }

    @Override
    public String on(DossierNumber dossier, String element) {
        return switch (element) {
            case "opdrachtUitwerken" -> gates.feedback(Gate.G1, dossier);
            case "strategieOpstellen" -> Stream.of(gates.feedback(Gate.G3, dossier), rejection(dossier))
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    private String rejection(DossierNumber dossier) {
        return approvals.latest(dossier, SubjectKind.STRATEGIE, null)
                .filter(decision -> !decision.approved() && !decision.at().isBefore(checked(dossier)))
                .map(decision -> "- De strategie is niet goedgekeurd: " + Markdown.escape(decision.reason())).orElse("");
    }

    private OffsetDateTime checked(DossierNumber dossier) {
        return gates.of(dossier).stream().filter(result -> result.gate() == Gate.G3).map(GateResults.Result::at)
                .reduce((older, newer) -> newer).orElse(OffsetDateTime.MIN);
    }
}
