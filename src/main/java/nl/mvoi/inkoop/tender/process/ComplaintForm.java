// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.Complaint;
import nl.mvoi.inkoop.tender.TenderDesk;
import org.springframework.stereotype.Component;

/** The lawyer judges a complaint or court case about the award. */
@Component("klachtAfhandelen")
class ComplaintForm implements TaskForm {

    private final TenderDesk desk;
    private final Dossiers dossiers;

    ComplaintForm(TenderDesk desk, Dossiers dossiers) {
        this.desk = desk;
        this.dossiers = dossiers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        String complaints = desk.openComplaints(task.dossier()).stream().map(Complaint::explanation).map(Markdown::escape)
                .collect(Collectors.joining("\n\n"));
        return Map.of("dossierSamenvatting", dossiers.summary(task.dossier()), "klachtSamenvatting", complaints);
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        problems.addIf(answers.text("klachtToelichting") == null, "Leg uit waarom u dit oordeel geeft.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        boolean founded = "GEGROND".equals(answers.text("klachtOordeel"));
        desk.judgeComplaints(task.dossier(), founded, answers.text("klachtToelichting"));
        return Map.of("klachtGegrond", founded);
    }
}
