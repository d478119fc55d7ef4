// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.process;

import java.util.Map;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.gate.Deviations.Judgement;
import nl.mvoi.inkoop.gate.Place;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationDesk;
import nl.mvoi.inkoop.gate.internal.deviation.DeviationSheet;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** An MVOI adviser judges a deviation that somebody else asked for. */
@Component("afwijkingBeoordelen")
class DeviationForm implements TaskForm {

    private final DeviationDesk desk;
    private final DeviationSheet sheet;
    private final Dossiers dossiers;
    private final CurrentUser user;

    DeviationForm(DeviationDesk desk, DeviationSheet sheet, Dossiers dossiers, CurrentUser user) {
        this.desk = desk;
        this.sheet = sheet;
        this.dossiers = dossiers;
        this.user = user;
    }

    @Override
    public String title(TaskContext task) {
        return "Afwijking beoordelen: " + Places.at(task).theme().label();
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        Place place = Places.at(task);
        return Map.of("dossierSamenvatting", dossiers.outline(place.dossier()),
                "afwijkingSamenvatting", sheet.of(place));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        String asker = desk.deviation(Places.at(task)).askedBy();
        problems.addIf(asker.equals(user.idOrSystem()), "U hebt deze afwijking zelf gevraagd. Iemand anders moet de afwijking beoordelen.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        Place place = Places.at(task);
        return Map.of("afwijkingAdvies", desk.judge(place,
                answers.choice("afwijkingOordeel", Judgement.class) == Judgement.POSITIEF, answers.text("afwijkingOordeelToelichting")).name());
    }
}
