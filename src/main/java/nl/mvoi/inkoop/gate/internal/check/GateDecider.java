// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Ruling;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Explanation;

/** Decides one gate about a whole dossier by every check that any room has for it. */
public final class GateDecider implements Decider<GateFacts, GateOutcome> {

    private final Gate gate;
    private final List<GateCheck<?>> checks;
    private final ObjectMapper json;

    /** @param checks those of this gate, at least one: a gate that nobody checks must not be open by accident */
    public GateDecider(Gate gate, List<GateCheck<?>> checks, ObjectMapper json) {
        this.gate = gate;
        this.checks = checks;
        this.json = json;
        if (checks.isEmpty()) {
            throw new IllegalStateException("No check for gate " + gate);
        }
    }

    @Override
    public Moment moment() {
        return Moment.valueOf(gate.name());
    }

    @Override
    public Class<GateFacts> type() {
        return GateFacts.class;
    }

    @Override
    public Set<Secret> secrets(GateFacts facts) {
        return gate.factsSecrets();
    }

    /** What the checks look at now. */
    public GateFacts facts(DossierNumber dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        checks.forEach(check -> facts.put(check.name(), check.facts(dossier)));
        return new GateFacts(facts);
    }

    @Override
    public Ruling<GateOutcome> decide(GateFacts facts) {
        List<String> findings = checks.stream().flatMap(check -> judge(check, facts)).distinct().toList();
        List<Explanation> why = checks.stream().flatMap(check -> rules(check, facts)).toList();
        return Ruling.by(new GateOutcome(findings.isEmpty() ? Outcome.GEHAALD : Outcome.BEVINDINGEN, findings), why);
    }

    private <F> Stream<String> judge(GateCheck<F> check, GateFacts facts) {
        return check.judge(read(check, facts)).stream();
    }

    private <F> Stream<Explanation> rules(GateCheck<F> check, GateFacts facts) {
        return check.rules(read(check, facts)).stream();
    }

    private <F> F read(GateCheck<F> check, GateFacts facts) {
        return json.convertValue(facts.byCheck().get(check.name()), check.type());
    }
}
