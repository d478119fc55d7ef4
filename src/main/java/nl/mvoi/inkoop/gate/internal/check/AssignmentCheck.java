// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Assignment.Goal;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** G1: the need was weighed, and every mandatory theme has a goal that can be measured. */
@Component
class AssignmentCheck implements GateCheck {

    private final Dossiers dossiers;

    AssignmentCheck(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Gate gate() {
        return Gate.G1;
    }

    @Override
    public List<String> findings(String dossier) {
        Optional<Assignment> found = dossiers.assignment(dossier);
        if (found.isEmpty()) {
            return List.of("De opdracht is nog niet uitgewerkt.");
        }
        Assignment assignment = found.get();
        List<String> findings = new ArrayList<>();
        if (blank(assignment.explanation())) {
            findings.add("Leg uit hoe u hebt gekeken naar niet kopen, hergebruiken en minder kopen.");
        }
        if (assignment.goesOn()) {
            dossiers.exploration(dossier).mandatoryThemes().forEach(theme -> goal(theme, assignment.goals().get(theme), findings));
        }
        return findings;
    }

    @Override
    public Map<String, Object> facts(String dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("verplichteThemas", dossiers.exploration(dossier).mandatoryThemes());
        dossiers.assignment(dossier).ifPresent(assignment -> facts.put("opdracht", assignment));
        return facts;
    }

    private static void goal(Theme theme, Goal goal, List<String> findings) {
        if (goal == null || blank(goal.text())) {
            findings.add("Geef een doel voor het thema " + theme.label() + ". Dit thema is verplicht.");
        }
        if (goal == null || blank(goal.measure())) {
            findings.add("Geef aan hoe u het doel voor het thema " + theme.label() + " meet.");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
