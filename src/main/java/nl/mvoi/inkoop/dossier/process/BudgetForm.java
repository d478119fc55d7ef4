// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The budgethouder says whether there is money. */
@Component("budgetBevestigen")
class BudgetForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final CurrentUser user;

    BudgetForm(Dossiers dossiers, DossierDesk desk, CurrentUser user) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        return Map.of("dossierSamenvatting", dossiers.summary(task.dossier()));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        problems.addIf(dossiers.get(task.dossier()).requestedBy().equals(user.idOrSystem()),
                "U hebt deze inkoop zelf aangevraagd. Iemand anders moet het budget bevestigen.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        desk.decideBudget(task.dossier(), "JA".equals(answers.text("budget")), answers.text("budgetToelichting"));
        return Map.of("budgetAkkoord", desk.hasBudget(task.dossier()));
    }
}
