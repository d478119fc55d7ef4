// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.GateBook;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gates about a whole dossier, decided by every check that any room has for them. */
@Service
class CheckedGates implements Gates {

    private final List<GateCheck<?>> checks;
    private final GateBook book;
    private final Facts facts;
    private final ObjectMapper json;

    CheckedGates(List<GateCheck<?>> checks, GateBook book, Facts facts, ObjectMapper json) {
        this.checks = checks;
        this.book = book;
        this.facts = facts;
        this.json = json;
    }

    @Override
    public List<String> findings(Gate gate, DossierNumber dossier) {
        GateDecider decider = decider(gate);
        return decider.decide(decider.facts(dossier)).outcome().bevindingen();
    }

    @Override
    @Transactional
    public boolean pass(Gate gate, DossierNumber dossier) {
        GateDecider decider = decider(gate);
        GateOutcome outcome = facts.decide(dossier, decider, decider.facts(dossier));
        book.add(Place.whole(dossier, gate), outcome.resultaat(), outcome.bevindingen(), CurrentUser.SYSTEM);
        return outcome.bevindingen().isEmpty();
    }

    private GateDecider decider(Gate gate) {
        return new GateDecider(gate, checks.stream().filter(check -> check.gate() == gate).toList(), json);
    }
}
