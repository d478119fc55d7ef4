// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.approval.internal;

import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Whether somebody must approve and who, by the mandate table. */
@Component
public class MandateDecider implements Decider<MandateFacts, MandateOutcome> {

    private final RuleLibrary rules;

    public MandateDecider(RuleLibrary rules) {
        this.rules = rules;
    }

    @Override
    public Moment moment() {
        return Moment.AKKOORD;
    }

    @Override
    public Class<MandateFacts> type() {
        return MandateFacts.class;
    }

    @Override
    public Set<Secret> secrets(MandateFacts facts) {
        return facts.onderwerp().amountSecrets();
    }

    @Override
    public Ruling<MandateOutcome> decide(MandateFacts facts) {
        Mandate mandate = rules.mandate(new Mandate.Question(facts.onderwerp().name(), facts.baan(), facts.soort(), facts.afdeling(), facts.waarde(),
                facts.peildatum()));
        return Ruling.by(new MandateOutcome(mandate.approvalNeeded(), mandate.group(), mandate.role(), decision(facts, mandate), mandate.explanation()),
                List.of(mandate.explanation()));
    }

    private static String decision(MandateFacts facts, Mandate mandate) {
        if (facts.keuze() != null) {
            return facts.keuze().name();
        }
        return mandate.approvalNeeded() ? "GEVRAAGD" : ApprovalOutcome.NIET_NODIG.name();
    }
}
