// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** Gate G8: the contract was evaluated, with a lesson for every theme that was mandatory. */
@Component
class EvaluationCheck implements GateCheck {

    private final ContractRegister register;
    private final Dossiers dossiers;

    EvaluationCheck(ContractRegister register, Dossiers dossiers) {
        this.register = register;
        this.dossiers = dossiers;
    }

    @Override
    public Gate gate() {
        return Gate.G8;
    }

    @Override
    public List<String> findings(String number) {
        Optional<Evaluation> evaluation = register.evaluation(number);
        if (evaluation.isEmpty()) {
            return List.of("Het contract is nog niet geëvalueerd.");
        }
        return dossiers.exploration(number).mandatoryThemes().stream().filter(theme -> !evaluation.get().lessons().containsKey(theme))
                .map(theme -> "Voor het thema " + theme.label() + " ontbreekt de les.").toList();
    }

    @Override
    public Map<String, Object> facts(String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("verplichteThemas", dossiers.exploration(number).mandatoryThemes().stream().map(Theme::name).toList());
        register.evaluation(number).ifPresent(evaluation -> {
            facts.put("cijfer", evaluation.grade());
            facts.put("lessen", evaluation.lessons().keySet().stream().map(Theme::name).toList());
        });
        return facts;
    }
}
