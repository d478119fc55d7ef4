// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.internal;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.stereotype.Component;

/** Gate G8: the contract was evaluated, with a lesson for every theme that was mandatory. */
@Component
class EvaluationCheck implements GateCheck<EvaluationFacts> {

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
    public String name() {
        return "evaluatie";
    }

    @Override
    public Class<EvaluationFacts> type() {
        return EvaluationFacts.class;
    }

    @Override
    public EvaluationFacts facts(DossierNumber number) {
        Optional<Evaluation> evaluation = register.evaluation(number);
        return new EvaluationFacts(evaluation.isPresent(), evaluation.map(Evaluation::grade).orElse(null),
                dossiers.exploration(number).mandatoryThemes(),
                evaluation.map(found -> found.lessons().keySet().stream().sorted().toList()).orElse(List.of()));
    }

    @Override
    public List<String> judge(EvaluationFacts facts) {
        if (!facts.geevalueerd()) {
            return List.of("Het contract is nog niet geëvalueerd.");
        }
        return facts.verplichteThemas().stream().filter(theme -> !facts.lessen().contains(theme))
                .map(theme -> "Voor het thema " + theme.label() + " ontbreekt de les.").toList();
    }
}
