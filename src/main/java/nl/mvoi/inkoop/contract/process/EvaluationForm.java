// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.contract.process;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mvoi.inkoop.contract.internal.ContractRegister;
import nl.mvoi.inkoop.contract.internal.RegisteredContract;
import nl.mvoi.inkoop.dossier.ClientGoals;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Gate;
import nl.mvoi.inkoop.gate.GateResults;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.rules.Relevance;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.stereotype.Component;

/** The contract manager tells how the contract went and what was learned for each theme. */
@Component("contractEvalueren")
class EvaluationForm implements TaskForm {

    private final ContractRegister register;
    private final Dossiers dossiers;
    private final GateResults gates;
    private final ContractPapers papers;

    EvaluationForm(ContractRegister register, Dossiers dossiers, GateResults gates, ContractPapers papers) {
        this.register = register;
        this.dossiers = dossiers;
        this.gates = gates;
        this.papers = papers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        DossierNumber dossier = task.dossier();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("terugkoppeling", register.evaluation(dossier).isPresent() ? gates.feedback(Gate.G8, dossier) : "");
        RegisteredContract contract = register.contract(dossier);
        values.put("dossierSamenvatting", dossiers.summary(dossier) + "\n\n" + ContractText.of(contract)
                + ClientGoals.section(dossiers.assignment(dossier)) + papers.section(dossier));
        values.put("kpiTabel", KpiRows.of(contract.kpis()));
        for (Theme theme : Theme.values()) {
            values.put("relevantie" + theme.name(), relevance(dossier, theme).name());
        }
        return values;
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Map<Theme, String> lessons = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            if (lesson(answers, theme) != null) {
                lessons.put(theme, lesson(answers, theme));
            }
        }
        register.evaluate(task.dossier(), answers.text("evaluatie"), answers.wholeNumber("cijfer"), lessons);
        return Map.of();
    }

    private static String lesson(Answers answers, Theme theme) {
        return answers.text("les" + theme.name());
    }

    private Relevance relevance(DossierNumber dossier, Theme theme) {
        return dossiers.exploration(dossier).theme(theme).relevance();
    }
}
