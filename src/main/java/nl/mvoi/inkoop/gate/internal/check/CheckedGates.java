// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.Outcome;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.platform.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gates about a whole dossier, decided by every check that any room has for them. */
@Service
class CheckedGates implements Gates {

    private final List<GateCheck> checks;
    private final GateBook book;
    private final Timeline timeline;

    CheckedGates(List<GateCheck> checks, GateBook book, Timeline timeline) {
        this.checks = checks;
        this.book = book;
        this.timeline = timeline;
    }

    @Override
    public List<String> findings(Gate gate, String dossier) {
        return checksOf(gate).stream().flatMap(check -> check.findings(dossier).stream()).distinct().toList();
    }

    @Override
    @Transactional
    public boolean pass(Gate gate, String dossier) {
        List<String> findings = findings(gate, dossier);
        Outcome outcome = findings.isEmpty() ? Outcome.GEHAALD : Outcome.BEVINDINGEN;
        Map<String, Object> facts = new LinkedHashMap<>();
        checksOf(gate).forEach(check -> facts.putAll(check.facts(dossier)));
        timeline.keepFacts(dossier, gate.name(), null, facts, Map.of("uitkomst", outcome, "bevindingen", findings));
        book.add(dossier, gate, null, outcome, findings, CurrentUser.SYSTEM);
        return findings.isEmpty();
    }

    /** A gate that nobody checks must not be open by accident. */
    private List<GateCheck> checksOf(Gate gate) {
        List<GateCheck> found = checks.stream().filter(check -> check.gate() == gate).toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No check for gate " + gate);
        }
        return found;
    }
}
