// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.award.Complaint;
import nl.mvoi.inkoop.award.Complaint.Judgement;
import nl.mvoi.inkoop.award.internal.complaint.ComplaintDesk;
import nl.mvoi.inkoop.award.internal.decision.AwardReopening;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Markdown;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import nl.mvoi.inkoop.tender.ReceivedBids;
import org.springframework.stereotype.Component;

/** The lawyer judges a complaint or court case about the award. */
@Component("klachtAfhandelen")
class ComplaintForm implements TaskForm {

    private static final String ASSESS_AGAIN = "BEOORDELING";
    private static final String ADVISE_AGAIN = "ADVIES";

    private final ComplaintDesk complaints;
    private final ReceivedBids bids;
    private final RankedBids ranked;
    private final AwardReopening reopening;
    private final Dossiers dossiers;
    private final People people;

    ComplaintForm(ComplaintDesk complaints, ReceivedBids bids, RankedBids ranked, AwardReopening reopening, Dossiers dossiers, People people) {
        this.complaints = complaints;
        this.bids = bids;
        this.ranked = ranked;
        this.reopening = reopening;
        this.dossiers = dossiers;
        this.people = people;
    }

    @Override
    public Map<String, Object> show(TaskContext task) {
        List<String> waiting = complaints.open(task.dossier()).stream().flatMap(this::told).toList();
        List<Map<String, String>> valid = bids.valid(task.dossier()).stream()
                .map(bid -> Map.of("label", bid.supplier(), "value", bid.id().toString())).toList();
        return Map.of("dossierSamenvatting", dossiers.summary(task.dossier()), "klachtSamenvatting",
                Markdown.section("De klacht of het kort geding", waiting).strip(),
                "klachtInschrijvingen", valid);
    }

    private Stream<String> told(Complaint complaint) {
        return Stream.of("Wat er speelt: " + Markdown.escape(complaint.explanation()), "Gemeld door: "
                + Markdown.escape(people.nameOf(complaint.raisedBy())) + ", op " + DutchFormat.day(complaint.raisedAt().atZoneSameInstant(OfficeClock.ZONE).toLocalDate()));
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        if (!isFounded(answers)) {
            return;
        }
        problems.at("klachtVervolg").addIf(ASSESS_AGAIN.equals(answers.text("klachtVervolg")) && !ranked.asksAssessors(task.dossier()),
                "In deze inkoop oordelen geen beoordelaars. Opnieuw beoordelen kan niet. Kies een nieuw advies.");
        problems.at("klachtOngeldig").addIf(answers.text("klachtOngeldig") != null && bids.valid(task.dossier()).size() == 1,
                "Dit is de enige geldige inschrijving. Vraag de inkoper om de inkoop in te trekken.");
    }

    @Override
    public Map<String, Object> accept(TaskContext task, Answers answers) {
        String reason = answers.text("klachtToelichting");
        complaints.judge(task.dossier(), isFounded(answers) ? Judgement.GEGROND : Judgement.ONGEGROND, reason);
        if (!isFounded(answers)) {
            return Map.of("klachtGegrond", false, "klachtVervolg", "");
        }
        return Map.of("klachtGegrond", true, "klachtVervolg", reopen(task.dossier(), answers, "De klacht is gegrond: " + reason));
    }

    private static boolean isFounded(Answers answers) {
        return Judgement.GEGROND.name().equals(answers.text("klachtOordeel"));
    }

    private String reopen(DossierNumber dossier, Answers answers, String reason) {
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
