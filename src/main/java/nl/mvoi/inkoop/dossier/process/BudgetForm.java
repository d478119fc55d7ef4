// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.PurchaseSheet;
import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.dossier.internal.request.DepartmentPurchases;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The budgethouder says whether there is money. */
@Component("budgetBevestigen")
class BudgetForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierDesk desk;
    private final DepartmentPurchases purchases;
    private final People people;
    private final CurrentUser user;

    BudgetForm(Dossiers dossiers, DossierDesk desk, DepartmentPurchases purchases, People people, CurrentUser user) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.purchases = purchases;
        this.people = people;
        this.user = user;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        return Map.of("dossierSamenvatting", dossiers.summary(task.dossier()) + request(dossiers.get(task.dossier())));
    }

    private String request(Dossier dossier) {
        String requester = new PurchaseSheet(dossier, Optional.empty(), people).requester();
        return Markdown.section("De aanvraag", List.of(requester, "Budgetcode: " + Markdown.escape(dossier.request().budgetCode())))
                + purchases.section(dossier);
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        problems.addIf(dossiers.wasClient(task.dossier(), user.idOrSystem()),
                "U hebt deze inkoop zelf aangevraagd of namens de opdrachtgever uitgewerkt. Iemand anders moet het budget bevestigen.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        desk.decideBudget(task.dossier(), "JA".equals(answers.text("budget")), answers.text("budgetToelichting"));
        return Map.of("budgetAkkoord", desk.hasBudget(task.dossier()));
    }
}
