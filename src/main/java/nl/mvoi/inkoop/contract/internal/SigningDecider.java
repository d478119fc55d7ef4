// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.rules.Mandate;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** Who may sign a contract, by the mandate table. */
@Component
public class SigningDecider implements Decider<SigningFacts, SigningOutcome> {

    private final RuleLibrary rules;

    public SigningDecider(RuleLibrary rules) {
        this.rules = rules;
    }

    @Override
    public Moment moment() {
        return Moment.CONTRACT;
    }

    @Override
    public Class<SigningFacts> type() {
        return SigningFacts.class;
    }

    @Override
    public Set<Secret> secrets(SigningFacts facts) {
        return SubjectKind.CONTRACT.amountSecrets();
    }

    @Override
    public Ruling<SigningOutcome> decide(SigningFacts facts) {
        Mandate mandate = rules.mandate(new Mandate.Question(SubjectKind.CONTRACT.name(), facts.baan(), facts.soort(), facts.afdeling(),
                facts.waarde(), facts.peildatum()));
        return Ruling.by(new SigningOutcome(mandate.approvalNeeded(), mandate.group(), mandate.role()), List.of(mandate.explanation()));
    }
}
