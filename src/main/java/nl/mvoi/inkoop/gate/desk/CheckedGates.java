// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.gate.Gates;
import nl.mvoi.inkoop.gate.internal.GateDecider;
import nl.mvoi.inkoop.gate.internal.GateOutcome;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.CurrentUser;
import org.springframework.stereotype.Service;
import nl.mvoi.inkoop.platform.CurrentUser;
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
    public List<String> findings(Gate gate, String dossier) {
        GateDecider decider = decider(gate);
        return decider.decide(decider.facts(dossier)).outcome().bevindingen();
    }

    @Override
    @Transactional
    public boolean pass(Gate gate, String dossier) {
        GateDecider decider = decider(gate);
        GateOutcome outcome = facts.decide(dossier, decider, decider.facts(dossier));
        book.add(dossier, gate, null, outcome.resultaat(), outcome.bevindingen(), CurrentUser.SYSTEM);
        return outcome.bevindingen().isEmpty();
    }

    @Override
    public List<Result> of(String dossier) {
        return book.all(dossier).stream().map(GateBook.Entry::result).toList();
    }

    @Override
    public String feedback(Gate gate, String dossier) {
        return book.newest(dossier, gate, null).map(entry -> asList(entry.result().findings())).orElse("");
    }

    static String asList(List<String> findings) {
        return findings.stream().map(one -> "- " + Markdown.escape(one)).collect(Collectors.joining("\n"));
    }

    private GateDecider decider(Gate gate) {
        return new GateDecider(gate, checks.stream().filter(check -> check.gate() == gate).toList(), json);
    }
}
