// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Assignment.Goal;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.GoalDemands;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** G1: the need was weighed, and the mandatory themes have as many goals that can be measured as the rules ask. */
@Component
class AssignmentCheck implements GateCheck<AssignmentFacts> {

    private final Dossiers dossiers;
    private final RuleLibrary rules;

    AssignmentCheck(Dossiers dossiers, RuleLibrary rules) {
        this.dossiers = dossiers;
        this.rules = rules;
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
    public AssignmentFacts facts(DossierNumber number) {
        List<Theme> mandatory = dossiers.exploration(number).mandatoryThemes();
        Dossier dossier = dossiers.get(number);
        Integer goals = rules.goalsNeeded(dossier.lane(), dossier.openedOn());
        return dossiers.assignment(number)
                .map(found -> new AssignmentFacts(true, Codes.of(found.choice()), !blank(found.explanation()), mandatory,
                        with(found, Goal::text), with(found, Goal::measure), goals))
                .orElse(new AssignmentFacts(false, null, false, mandatory, List.of(), List.of(), goals));
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
            new GoalDemands(facts.verplichteThemas(), facts.aantalDoelen()).unmetBy(facts.metDoel(), facts.metMaat())
                    .forEach(one -> findings.add(one.sentence()));
        }
        return findings;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
