// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Assignment.Goal;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** G1: the need was weighed, and every mandatory theme has a goal that can be measured. */
@Component
class AssignmentCheck implements GateCheck<AssignmentFacts> {

    private final Dossiers dossiers;

    AssignmentCheck(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Gate gate() {
        return Gate.G1;
    }

    @Override
    public String name() {
        return "opdracht";
    }

    @Override
    public Class<AssignmentFacts> type() {
        return AssignmentFacts.class;
    }

    @Override
    public AssignmentFacts facts(DossierNumber dossier) {
        List<Theme> mandatory = dossiers.exploration(dossier).mandatoryThemes();
        return dossiers.assignment(dossier)
                .map(found -> new AssignmentFacts(true, found.choice(), !blank(found.explanation()), mandatory,
                        with(found, Goal::text), with(found, Goal::measure)))
                .orElse(new AssignmentFacts(false, null, false, mandatory, List.of(), List.of()));
    }

    /** The themes of which the goal has this. */
    private static List<Theme> with(Assignment assignment, Function<Goal, String> part) {
        return assignment.goals().entrySet().stream().filter(goal -> !blank(part.apply(goal.getValue()))).map(Map.Entry::getKey).sorted().toList();
    }

    @Override
    public List<String> judge(AssignmentFacts facts) {
        if (!facts.uitgewerkt()) {
            return List.of("De opdracht is nog niet uitgewerkt.");
        }
        List<String> findings = new ArrayList<>();
        if (!facts.toelichting()) {
            findings.add("Leg uit hoe u hebt gekeken naar niet kopen, hergebruiken en minder kopen.");
        }
        if (Assignment.goesOn(facts.keuze())) {
            facts.verplichteThemas().forEach(theme -> goal(theme, facts, findings));
        }
        return findings;
    }

    private static void goal(Theme theme, AssignmentFacts facts, List<String> findings) {
        if (!facts.metDoel().contains(theme)) {
            findings.add("Geef een doel voor het thema " + theme.label() + ". Dit thema is verplicht.");
        }
        if (!facts.metMaat().contains(theme)) {
            findings.add("Geef aan hoe u het doel voor het thema " + theme.label() + " meet.");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
