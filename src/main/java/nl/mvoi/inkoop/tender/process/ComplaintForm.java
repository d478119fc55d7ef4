// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.AwardReopening;
import nl.mvoi.inkoop.tender.BidDesk;
import nl.mvoi.inkoop.tender.Complaint;
import nl.mvoi.inkoop.tender.ComplaintDesk;
import nl.mvoi.inkoop.tender.RankedBids;
import org.springframework.stereotype.Component;

/** The lawyer judges a complaint or court case about the award. */
@Component("klachtAfhandelen")
class ComplaintForm implements TaskForm {

    private static final String FOUNDED = "GEGROND";
    private static final String ASSESS_AGAIN = "BEOORDELING";
    private static final String ADVISE_AGAIN = "ADVIES";

    private final ComplaintDesk complaints;
    private final BidDesk bids;
    private final RankedBids ranked;
    private final AwardReopening reopening;
    private final Dossiers dossiers;

    ComplaintForm(ComplaintDesk complaints, BidDesk bids, RankedBids ranked, AwardReopening reopening, Dossiers dossiers) {
        this.complaints = complaints;
        this.bids = bids;
        this.ranked = ranked;
        this.reopening = reopening;
        this.dossiers = dossiers;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        String waiting = complaints.open(task.dossier()).stream().map(Complaint::explanation).map(Markdown::escape)
                .collect(Collectors.joining("\n\n"));
        List<Map<String, String>> valid = bids.valid(task.dossier()).stream()
                .map(bid -> Map.of("label", bid.supplier(), "value", bid.id().toString())).toList();
        return Map.of("dossierSamenvatting", dossiers.summary(task.dossier()), "klachtSamenvatting", waiting,
                "klachtInschrijvingen", valid);
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        if (!FOUNDED.equals(answers.text("klachtOordeel"))) {
            return;
        }
        problems.addIf(ASSESS_AGAIN.equals(answers.text("klachtVervolg")) && !ranked.asksAssessors(task.dossier()),
                "In deze inkoop oordelen geen beoordelaars. Opnieuw beoordelen kan niet. Kies een nieuw advies.");
        problems.addIf(answers.text("klachtOngeldig") != null && bids.valid(task.dossier()).size() == 1,
                "Dit is de enige geldige inschrijving. Vraag de inkoper om de inkoop in te trekken.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        String reason = answers.text("klachtToelichting");
        boolean founded = FOUNDED.equals(answers.text("klachtOordeel"));
        complaints.judge(task.dossier(), founded, reason);
        if (!founded) {
            return Map.of("klachtGegrond", false, "klachtVervolg", "");
        }
        return Map.of("klachtGegrond", true, "klachtVervolg", reopen(task.dossier(), answers, "De klacht is gegrond: " + reason));
    }

    private String reopen(String dossier, Answers answers, String reason) {
        if (answers.text("klachtOngeldig") != null) {
            bids.declareInvalid(dossier, Long.parseLong(answers.text("klachtOngeldig")), reason);
        }
        if (ASSESS_AGAIN.equals(answers.text("klachtVervolg"))) {
            reopening.assessAgain(dossier, reason);
            return ASSESS_AGAIN;
        }
        reopening.adviseAgain(dossier, reason);
        ranked.determine(dossier);
        return ADVISE_AGAIN;
    }
}
