// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.internal.ExplorationOutcome;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Component;

/** What a purchase takes, as the rules say when it is asked for. */
@Component
public class RequestDecider implements Decider<RequestFacts, ExplorationOutcome> {

    private final RuleLibrary rules;

    public RequestDecider(RuleLibrary rules) {
        this.rules = rules;
    }

    @Override
    public Moment moment() {
        return Moment.AANVRAAG;
    }

    @Override
    public Class<RequestFacts> type() {
        return RequestFacts.class;
    }

    @Override
    public Set<Secret> secrets(RequestFacts facts) {
        return Set.of(Secret.ESTIMATE);
    }

    @Override
    public Ruling<ExplorationOutcome> decide(RequestFacts facts) {
        Exploration found = rules.explore(facts.inkoop().purchase());
        return Ruling.by(ExplorationOutcome.of(found), List.of(found.procedure().explanation()));
    }
}
